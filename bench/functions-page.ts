import { excelApi } from '../src/hosts/excel/excel-api';
import { DataSets } from '../src/functions/data/data-sets';
import { excelTables } from '../src/functions/data/excel-tables';
import { functionSettings, timers } from '../src/functions/start-up';
import type { ReadingBench } from './functions-in-excel';

/* Runs in the page of the simulated Excel: the same reading, with the rows dropped and with the rows counted. */

const reader = excelTables(() => excelApi(Excel, Office), timers);

const bench: ReadingBench = {
  async transport(table) {
    const { indicators } = functionSettings();
    await reader.read(
      table,
      { indicators, required: false, columns: {}, groupBy: [] },
      { take: () => undefined, onProgress: () => undefined, signal: new AbortController().signal },
    );
  },
  async dataSet(table) {
    const dataSets = new DataSets({ reader, timers, settings: functionSettings });
    const answer = await dataSets.ask(table, { year: null, group: null });
    if (answer.kind === 'failed') throw new Error(answer.problem.kind);
  },
};

Object.assign(globalThis, { bench });
