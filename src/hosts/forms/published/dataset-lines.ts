import type { Language } from '../../../core';
import type { PublishedDataset } from './dataset';
import { datasetText } from '../../words/dataset';

/** More notes than these are told by their number. */
const NOTES_TOLD = 5;

/** What a publisher's form says of itself, line by line: title, cells and their signs, source, notes. */
export function datasetLines(dataset: PublishedDataset, language: Language): readonly string[] {
  const text = datasetText(language);
  const signs = new Map<string, number>();
  for (const cell of dataset.cells) if (!/\d/u.test(cell)) signs.set(cell, (signs.get(cell) ?? 0) + 1);
  const { title, source, updated, notes } = dataset;
  const told = notes.slice(0, NOTES_TOLD).map((note) => text.note(note));
  const more = notes.length - told.length;
  return [
    text.read(title, dataset.cells.length, [...signs]),
    ...(source === '' ? [] : [text.source(source, updated)]),
    ...told,
    ...(more > 0 ? [text.moreNotes(more)] : []),
  ];
}
