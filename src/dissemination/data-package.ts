import { measureNumber, OUTCOMES, type MeasureStatus } from '../core';
import { layoutText, signOf } from '../layout';
import { commaSeparated } from './comma-separated';
import type { Release } from './release';
import { partOf, type ReleasedCell } from './released-figures';
import { disseminationText } from './words/dissemination';

/** The columns of the data, with the types of Table Schema. */
const FIELDS = [
  ['indicator', 'string'],
  ['indicatorName', 'string'],
  ['definition', 'string'],
  ['year', 'integer'],
  ['level', 'string'],
  ['regionCode', 'string'],
  ['regionName', 'string'],
  ['ageGroup', 'string'],
  ['ageGroupName', 'string'],
  ['measure', 'integer'],
  ['outcome', 'string'],
  ['share', 'number'],
  ['count', 'integer'],
  ['denominator', 'integer'],
  ['status', 'string'],
] as const;

const STATUSES: readonly MeasureStatus[] = [
  'value',
  'zeroDenominator',
  'notReported',
  'jointlyReported',
  'suppressed',
  'notComparable',
];

/** The files of a data package. */
export interface DataPackage {
  readonly descriptor: { readonly name: 'datapackage.json'; readonly text: string };
  readonly data: { readonly name: 'results.csv'; readonly text: string };
}

/**
 * A release as a Frictionless data package (Data Package 1, profile `tabular-data-package`): a table with a row for each måltall, and what its columns
 * hold. Where there is no figure stands its sign, which `missingValues` names.
 */
export async function dataPackage(release: Release): Promise<DataPackage> {
  const text = disseminationText(release.language);
  const data = packageData(release);
  const bytes = new TextEncoder().encode(data);
  const hash = await sha256(bytes);
  const { signs } = layoutText(release.language);
  const descriptor = {
    profile: 'tabular-data-package',
    name: 'iplos-results',
    title: release.title,
    description: [
      ...release.notes,
      ...(['.', '..', ':'] as const).map((sign) => `${sign} ${signs[sign]}`),
    ].join('\n'),
    created: release.time,
    sources: [{ title: release.source }],
    iplos: {
      program: release.program,
      definitions: release.indicators.map(({ id, version }) => ({ id, version })),
      fingerprint: release.fingerprint,
    },
    resources: [
      {
        profile: 'tabular-data-resource',
        name: 'results',
        path: 'results.csv',
        mediatype: 'text/csv',
        format: 'csv',
        encoding: 'utf-8',
        bytes: bytes.length,
        ...(hash !== null && { hash: `sha256:${hash}` }),
        dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
        schema: {
          fields: FIELDS.map(([name, type]) => ({
            name,
            type,
            description: text.fields[name],
            ...(name === 'status' && { constraints: { required: true, enum: STATUSES } }),
            ...(name === 'outcome' && { constraints: { required: true, enum: OUTCOMES } }),
            ...(name === 'measure' && { constraints: { required: true, minimum: 1, maximum: 16 } }),
          })),
          missingValues: ['', '.', '..', ':'],
        },
      },
    ],
  };
  return {
    descriptor: { name: 'datapackage.json', text: `${JSON.stringify(descriptor, null, 2)}\n` },
    data: { name: 'results.csv', text: data },
  };
}

function packageData(release: Release): string {
  const { rows, language, figures } = release;
  const has = (part: 'SHARE' | 'COUNT') => figures.some(({ id }) => id.startsWith(part));
  const lines = rows.flatMap((row) => {
    const { indicator, region, year } = row;
    const ageIndex = indicator.ageGroups.findIndex(({ id }) => id === row.ageGroup);
    const denominator = printed(partOf('denominator', row.sample));
    return OUTCOMES.flatMap((outcome, at) => {
      const measure = row.outcomes.get(outcome);
      if (measure === undefined) return [];
      return [
        [
          ...[indicator.id, indicator.title[language], release.definitionOf(indicator), year],
          ...[region.level, region.regionCode, region.regionName],
          ...[
            row.ageGroup,
            indicator.ageGroups[ageIndex]?.label[language] ?? null,
            measureNumber(at, ageIndex),
          ],
          outcome,
          has('SHARE') ? printed(partOf('share', measure)) : null,
          has('COUNT') ? printed(partOf('count', measure)) : null,
          ...[denominator, measure.status],
        ],
      ];
    });
  });
  return commaSeparated(
    FIELDS.map(([name]) => name),
    lines,
  );
}

function printed({ text, status }: ReleasedCell): string {
  return text ?? signOf(status) ?? '..';
}

/** Hexadecimal; null in a page that was not sent safely (http), which browsers give no SHA-256. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
