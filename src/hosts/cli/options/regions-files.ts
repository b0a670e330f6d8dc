import { basename } from 'node:path';
import { classificationWith } from '../../../shipped';
import type { Bytes } from '../../files/bytes';
import { klassFile } from '../../files/klass-file';
import { givenRegions, type AnswerOfFile, type GivenRegions } from '../../forms/given-regions';

/**
 * Reads answers of KLASS ([REG-2], [REG-8]), each a path or `YEAR=path`.
 *
 * @throws InputError when one cannot be read, or they make no classification of a new year
 */
export async function regionsFiles(
  written: readonly string[],
  standardInput: Bytes | undefined,
): Promise<GivenRegions> {
  const answers: AnswerOfFile[] = [];
  for (const one of written) {
    const { file, year } = regionsFile(one);
    answers.push({ file, source: basename(file), answer: await klassFile(file, standardInput), year });
  }
  return givenRegions(answers, classificationWith);
}

/** The path and the year of `2026=kommuner.json`; a path alone says no year. */
export function regionsFile(written: string): { readonly file: string; readonly year: number | null } {
  const [, year, file] = /^(\d{4})=(.+)$/su.exec(written) ?? [];
  return year === undefined || file === undefined
    ? { file: written, year: null }
    : { file, year: Number(year) };
}
