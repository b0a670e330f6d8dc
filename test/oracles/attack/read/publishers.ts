import { strFromU8, unzipSync } from 'fflate';
import JSONstat from 'jsonstat-toolkit';
import Papa from 'papaparse';
import type { Place, Printed, PrintedFigure, Told } from '../printed';
import { nothingBeside } from './records';
import type { Naming } from './tables';

/* Publishers' forms of `iplos compute`, each read by another's reader or from its text, not by ours. */

const SIGNS: Readonly<Record<string, Told['kind'] | undefined>> = { ':': 'hidden', '..': 'absent' };

/** A figure as the forms have it: whose it is, its id in SDMX's way, and the digits or the sign that stand there. */
interface Cell {
  readonly indicator: string;
  readonly region: string;
  readonly age: string;
  readonly year: string;
  readonly figure: string;
  readonly text: string;
}

function printedOf(form: string, cells: readonly Cell[]): Printed {
  return { form, figures: cells.flatMap(figureOf), beside: nothingBeside([]) };
}

function figureOf({ indicator, region, age, year, figure, text }: Cell): readonly PrintedFigure[] {
  const place: Place = { indicator, year, ...placeOf(region), ageGroup: age };
  const [part = '', outcome = ''] = figure === 'DENOMINATOR' ? ['COUNT', ''] : figure.split(/_(.*)/s);
  const name = outcome === '' ? 'denominator' : camel(outcome);
  const sign = SIGNS[text];
  if (sign === 'hidden' || sign === 'absent') return [{ ...place, figure: name, told: { kind: sign } }];
  if (!/^\d+(\.\d)?$/.test(text)) return [];
  return [
    {
      ...place,
      figure: name,
      told:
        part === 'SHARE'
          ? { kind: 'percent', tenths: Math.round(Number(text) * 10), outcomes: [name] }
          : { kind: 'count', value: Number(text) },
    },
  ];
}

/** `PARTIALLY_MET` → `partiallyMet`. */
function camel(words: string): string {
  return words.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A region by its code alone, or with its level in front where another level has the code. */
function placeOf(code: string): { readonly level: string; readonly region: string } {
  const [, level, rest] = /^(fylke|kommune(?:\/[^:]+)?|kostragruppe|Enhet):(.*)$/s.exec(code) ?? [];
  if (level !== undefined && rest !== undefined) return { level, region: rest };
  if (code === '0') return { level: 'land', region: code };
  if (/^\d{2}$/.test(code)) return { level: 'fylke', region: code };
  if (/^\d{4}$/.test(code)) return { level: 'kommune', region: code };
  if (/^E[AK][KGA]\d+$/.test(code)) return { level: 'kostragruppe', region: code };
  return { level: /^\d{4}\//.test(code) ? 'kommune/Enhet' : 'Enhet', region: code };
}

const AGES: Readonly<Record<string, string | undefined>> = {
  _T: 'all',
  Y0T17: '0-17',
  Y18T66: '18-66',
  Y_GE67: '67+',
};

/** SDMX-CSV 2.0 with labels: what is confidential has no value. */
export function readSdmxCsv(text: string): Printed {
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  const plain = (id: string) =>
    id.replace(/\$([0-9A-F]{2})/g, (_, sign: string) => String.fromCodePoint(parseInt(sign, 16)));
  return printedOf(
    'sdmx-csv',
    data.map((row) => ({
      indicator: plain(row['INDICATOR'] ?? ''),
      region: plain(row['REF_AREA'] ?? ''),
      age: AGES[row['AGE'] ?? ''] ?? row['AGE'] ?? '',
      year: row['TIME_PERIOD'] ?? '',
      figure: row['MEASURE'] ?? '',
      text:
        row['OBS_VALUE'] !== ''
          ? (row['OBS_VALUE'] ?? '')
          : row['CONF_STATUS'] === 'C'
            ? ':'
            : row['OBS_STATUS'] === 'L'
              ? '..'
              : '',
    })),
  );
}

interface StatDimension {
  readonly category: { readonly index: readonly string[] };
}

/** JSON-stat 2.0, its values as jsonstat-toolkit gives them. */
export function readJsonStat(text: string): Printed {
  const parsed = JSON.parse(text) as {
    readonly id: readonly string[];
    readonly dimension: Readonly<Record<string, StatDimension>>;
  };
  const codes = parsed.id.map((id) => parsed.dimension[id]?.category.index ?? []);
  const dataset = JSONstat(parsed);
  const name = (number: number): readonly string[] => {
    let left = number;
    return [...codes]
      .reverse()
      .map((all) => {
        const code = all[left % all.length] ?? '';
        left = Math.floor(left / all.length);
        return code;
      })
      .reverse();
  };
  const size = codes.reduce((product, all) => product * all.length, 1);
  return printedOf(
    'json-stat',
    Array.from({ length: size }, (_, number) => {
      const { value, status } = dataset.Data(number);
      const text = value === null ? (status ?? '') : String(value);
      return cellOf(name(number), text);
    }),
  );
}

function cellOf(
  [indicator = '', region = '', age = '', figure = '', year = '']: readonly string[],
  text: string,
): Cell {
  return { indicator, region, age, figure, year, text };
}

/** PX, from its bytes: the keywords' codes, and the figures in their order. */
export function readPx(bytes: Uint8Array): Printed {
  const isUtf8 = /CODEPAGE="utf-8"/i.test(strFromU8(bytes.slice(0, 300), true));
  const text = new TextDecoder(isUtf8 ? 'utf-8' : 'windows-1252').decode(bytes);
  const [head = '', data = ''] = text.split(/\r?\nDATA=/);
  const strings = (of: string) => [...of.matchAll(/"((?:[^"]|"(?="\S))*)"/g)].map(([, one = '']) => one);
  const named = (key: string) => {
    const start = head.indexOf(`\n${key}=`);
    return start < 0 ? '' : head.slice(start, head.indexOf(';', start));
  };
  const axes = [...strings(named('STUB')), ...strings(named('HEADING'))];
  const symbols = ['.', '..', '...'].map((_, at) => strings(named(`DATASYMBOL${at + 1}`))[0] ?? '');
  const codes = axes.map((axis) => strings(head.split(`\nCODES("${axis}")=`)[1]?.split(';\r\n')[0] ?? ''));
  const figures = [...data.matchAll(/"(\.+)"|-?\d+(?:\.\d+)?/g)].map(([all, dots]) =>
    dots === undefined ? all : (symbols[dots.length - 1] ?? ''),
  );
  const size = codes.reduce((product, all) => product * all.length, 1);
  if (figures.length !== size) throw new Error(`PX: ${figures.length} figures of ${size}`);
  return printedOf(
    'px',
    figures.map((figure, number) => {
      let left = number;
      const place = [...codes].reverse().map((all) => {
        const code = all[left % all.length] ?? '';
        left = Math.floor(left / all.length);
        return code;
      });
      return cellOf(place.reverse(), figure);
    }),
  );
}

const FIGURES: Readonly<Record<string, string | undefined>> = {
  Nevner: 'DENOMINATOR',
  'Andel innfridd': 'SHARE_MET',
  'Andel delvis innfridd': 'SHARE_PARTIALLY_MET',
  'Andel ikke innfridd': 'SHARE_UNMET',
  'Andel uten rapportering': 'SHARE_UNREPORTED',
  'Antall innfridd': 'COUNT_MET',
  'Antall delvis innfridd': 'COUNT_PARTIALLY_MET',
  'Antall ikke innfridd': 'COUNT_UNMET',
  'Antall uten rapportering': 'COUNT_UNREPORTED',
};

/** Helsedirektoratet's rows, in Norwegian: what is hidden has no row. */
export function readNki(text: string, naming: Naming): Printed {
  const { AttachmentDataRows: rows } = JSON.parse(text) as {
    readonly AttachmentDataRows: readonly {
      readonly QualityIndicatorName: string;
      readonly MeasureName: string;
      readonly TimeFrom: string;
      readonly LocationId: string;
      readonly Value: number;
    }[];
  };
  const ages = new Map([...naming.ageGroups].map(([label, id]) => [label.toLowerCase(), id]));
  return printedOf(
    'nki',
    rows.map(({ QualityIndicatorName, MeasureName, TimeFrom, LocationId, Value }) => {
      const [measure = '', age = ''] = MeasureName.split(', ');
      return {
        indicator: naming.indicators.get(QualityIndicatorName) ?? QualityIndicatorName,
        region: LocationId,
        age: ages.get(age.toLowerCase()) ?? age,
        year: TimeFrom.slice(0, 4),
        figure: FIGURES[measure] ?? '',
        // No figure, but not hidden: of no one, or not reported.
        text: Value < 0 ? '' : String(Value),
      };
    }),
  );
}

/** A Frictionless data package: the table in the archive. */
export function readDataPackage(bytes: Uint8Array): Printed {
  const files = unzipSync(bytes);
  const { data } = Papa.parse<Record<string, string>>(strFromU8(files['results.csv'] ?? new Uint8Array()), {
    header: true,
    skipEmptyLines: true,
  });
  const cells = data.flatMap((row) => {
    const of = (figure: string, text: string | undefined): Cell => ({
      indicator: row['indicator'] ?? '',
      region: `${row['level'] ?? ''}:${row['regionCode'] ?? ''}`,
      age: row['ageGroup'] ?? '',
      year: row['year'] ?? '',
      figure,
      text: text ?? '',
    });
    const outcome = (row['outcome'] ?? '').replace(/[A-Z]/g, '_$&').toUpperCase();
    return [
      of(`SHARE_${outcome}`, row['share']),
      of(`COUNT_${outcome}`, row['count']),
      of('DENOMINATOR', row['denominator']),
    ];
  });
  return printedOf(
    'datapackage',
    cells.map((cell) => (cell.region === 'land:0' ? { ...cell, region: '0' } : cell)),
  );
}
