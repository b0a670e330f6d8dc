import { createRoot } from 'react-dom/client';
import type { FunctionsMetadata } from '../../simulated-excel/functions/metadata';
import { ADD_IN, App } from './app';
import { firstSettings } from './settings';
import { Workbench } from './workbench';
import './typing/typing.css';
import './workbench.css';

/** Starts the page: reads what the built add-in says of itself, and opens the sample workbook. */
async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  const read = async (name: string): Promise<Response> => {
    const response = await fetch(ADD_IN + name);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response;
  };
  const [nb, en, manifest] = await Promise.all([
    read('functions.json').then((response) => response.json() as Promise<FunctionsMetadata>),
    read('functions-en-us.json').then((response) => response.json() as Promise<FunctionsMetadata>),
    read('manifest.xml').then((response) => response.text()),
  ]);
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const bench = new Workbench({ nb, en }, firstSettings(prefersDark));
  Object.assign(window, { workbench: bench });
  createRoot(root).render(<App bench={bench} manifest={manifest} />);
}

start().catch((error: unknown) => {
  document.body.textContent = `Prøvebenken startet ikke / The workbench did not start: ${String(error)}`;
});
