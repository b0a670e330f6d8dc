import { join } from 'node:path';
import { cliText } from '../words/cli';
import { demoText } from '../words/demo';
import { evaluate, formatCount, invariant, NO_REPORTING, startReading, type Evaluation } from '../../../core';
import { layoutReport, layoutResults, type LayoutInput } from '../../../layout';
import { NODE_TOOLS } from '../../xlsx/bytes/node-tools';
import { writeWorkbookFile } from '../../xlsx/write-workbook';
import { runPage } from './page';
import { runPictures } from './pictures';
import { comparisonLines, findingLines } from './demo-report';
import { loadIndicators } from '../options/load-indicators';
import { writeOutput } from '../../files/output-file';
import { printLayout } from '../print/print-layout';
import { PAGE, publishedTargets } from './published-page';
import { csvSource } from '../../files/csv-file';
import { writeRowsFile } from '../../files/rows-file';
import type { Terminal } from '../print/terminal';
import { PROGRAM } from '../../../program';
import { CLASSIFICATION } from '../../../shipped';
import { planPublished, plannedRows } from '../../../synthetic';

/** The options of `npm run demo`. */
export interface DemoOptions {
  /** Where the files go; `out/demo` unless told otherwise. */
  readonly folder?: string;
}

/** Persons with a need in the whole country, and the dice. */
const PERSONS_WITH_NEED = 24_000;
const SEED = 2019;

/**
 * The main job on an invented extract that prints as the publication page of 2019: writes the extract, computes it by the
 * ordinary way from the file, writes the workbook, the indicator's page and the pictures, and shows the figures beside the published page's and what is odd about these.
 *
 * @returns 0 when every figure agrees with the page, else 1
 */
export async function runDemo(
  { folder = join('out', 'demo') }: DemoOptions,
  terminal: Terminal,
): Promise<number> {
  const { language } = terminal;
  const text = demoText(language);
  const classification = CLASSIFICATION;
  const regions = classification.forYear(PAGE.year);
  invariant(regions !== undefined, `the classification holds ${PAGE.year}`);
  terminal.out(`${text.intro(String(PAGE.year))}\n\n`);

  const extract = join(folder, `oppdiktet-uttrekk-${PAGE.year}.csv`);
  const plan = planPublished(regions, publishedTargets(), PERSONS_WITH_NEED, SEED, 'inhabitants');
  const rows = plannedRows(plan, PAGE.year, SEED);
  const written = await writeRowsFile(extract, rows, cliText(language).inventedSheet, { force: true });

  const indicators = await loadIndicators([]);
  const reading = startReading({ indicators, required: true, classification });
  for await (const snapshot of csvSource(extract).snapshots) reading.add(snapshot);
  const reporting = { ...NO_REPORTING, joint: PAGE.joint };
  const tabulation = reading.finish();
  const counted = { tabulation, classification };
  const evaluation = evaluate(tabulation, { classification, reporting });
  const persons = formatCount(tabulation.input.persons, language);
  terminal.out(`${text.made(extract, persons, formatCount(written, language))}\n${text.invented}\n\n`);

  const layoutInput = (results: Evaluation, ageGroups: readonly string[], figures: boolean): LayoutInput => ({
    results,
    indicators,
    language,
    content: 'both',
    ageGroups,
    figures,
    provenance: {
      program: PROGRAM.name,
      version: PROGRAM.version,
      time: terminal.time(),
      source: `oppdiktet-uttrekk-${PAGE.year}.csv`,
      settings: { year: null, levels: null, groupBy: [], reporting, kostraSource: null },
    },
  });
  const result = join(folder, `resultater-${PAGE.year}.xlsx`);
  await writeOutput(
    result,
    await writeWorkbookFile(
      layoutReport({ ...layoutInput(evaluation, ['all', '0-17', '18-66', '67+'], true), counted }),
      NODE_TOOLS,
    ),
    { force: true },
  );

  const shown = evaluation.measures.filter(
    (one) => one.indicator === PAGE.indicator && (one.level === 'land' || one.level === 'fylke'),
  );
  const { sheets, ...layout } = layoutResults(
    layoutInput({ ...evaluation, measures: shown }, ['all'], false),
  );
  const tables = sheets.filter(({ kind }) => kind === 'table');
  terminal.out(`${printLayout({ ...layout, sheets: tables }, { width: terminal.width })}\n`);

  const comparison = comparisonLines(evaluation, regions, language);
  terminal.out(`${comparison.lines.join('\n')}\n\n${findingLines(evaluation, language).join('\n')}\n\n`);
  // The page and the pictures by their own commands, from the file, as a user would.
  const asked = {
    indicator: [PAGE.indicator],
    joint: PAGE.joint.map((pair) => `${pair.municipality}=${pair.with}`),
    force: true,
  };
  const quiet = { ...terminal, out: () => undefined, say: () => undefined, showsProgress: false };
  const page = join(folder, `side-${PAGE.year}.docx`);
  const pictures = join(folder, 'figurer');
  await runPage([extract], { ...asked, output: page }, quiet);
  await runPictures(extract, pictures, asked, quiet);
  terminal.out(`${text.filesLie(extract, result, page, pictures)}\n`);
  return comparison.agrees ? 0 : 1;
}
