import {
  blemishMessage,
  editedSheetsQuestion,
  nameTakenMessage,
  sheetFindingMessage,
} from '../../../src/hosts/words/workbook-results';
import type { SheetFinding } from '../../../src/hosts/host';

const FINDINGS: readonly SheetFinding[] = [
  { kind: 'cellsChanged' },
  { kind: 'tableGone', table: 'T' },
  { kind: 'dataChanged', source: 'Uttrekk' },
  { kind: 'dataUnknown', source: 'Uttrekk' },
  { kind: 'definitionChanged', indicator: 'arbeid-utdanning', written: '1', now: '2' },
  { kind: 'definitionGone', indicator: 'arbeid-utdanning' },
  { kind: 'programChanged', written: '0.1.0', now: '0.2.0' },
];

test('each finding is one sentence of its own in both languages', () => {
  const sentences = FINDINGS.flatMap((finding) => [
    sheetFindingMessage(finding, 'nb'),
    sheetFindingMessage(finding, 'en'),
  ]);
  expect(new Set(sentences).size).toBe(2 * FINDINGS.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
  expect(sheetFindingMessage({ kind: 'dataChanged', source: 'Uttrekk' }, 'nb')).toBe(
    'Dataene i «Uttrekk» er endret siden arket ble skrevet.',
  );
});

test('what is asked and said of sheets names them', () => {
  expect(nameTakenMessage('A', 'A (2)', 'nb')).toBe(
    'Arbeidsboken har allerede et ark som heter «A». Det er ikke rørt; resultatet står i «A (2)».',
  );
  expect(editedSheetsQuestion(['A', 'B'], 'en')).toContain('“A”, “B”');
  expect(blemishMessage('A', 'print', 'nb')).toBe(
    'Arket «A»: tallene er skrevet, men Excel avviste utskriftsoppsettet.',
  );
});
