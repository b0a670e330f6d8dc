import { zipSync, strToU8 } from 'fflate';
import { assertNever, MOST_PUBLISHED_CELLS } from '../core';
import { cubeSize } from './cube-cells';
import { dataPackage } from './data-package';
import { jsonStat } from './json-stat';
import { nkiRows } from './nki-rows';
import { FORM_ENDINGS, type PublishersForm } from './form-names';
import { pxFile } from './px';
import { releaseOf, type ReleaseInput } from './release';
import { sdmxCsv } from './sdmx-csv';

/** A result in a publisher's form. */
export interface MadeForm {
  /** The file. */
  readonly bytes: Uint8Array;
  /** What is in it as text, by name, for whoever cannot save a file; one text but for a data package. */
  readonly texts: readonly { readonly name: string; readonly text: string }[];
}

/** Whether a form can carry a result: all but data packages need the year of every figure. */
export function carriesYears(form: PublishersForm, { measures }: ReleaseInput['results']): boolean {
  return form === 'datapackage' || measures.every(({ year }) => year !== null);
}

/** How many cells a result makes in a form that is a cube, where they are more than can be read again; null where it can be written. */
export function cellsTooMany(
  form: PublishersForm,
  input: ReleaseInput,
  most = MOST_PUBLISHED_CELLS,
): number | null {
  if (form !== 'json-stat' && form !== 'px') return null;
  const cells = cubeSize(releaseOf(input));
  return cells > most ? cells : null;
}

/** Makes a result into a publisher's form. Pure: the same result, at the same time, gives the same bytes. */
export async function madeForm(form: PublishersForm, input: ReleaseInput): Promise<MadeForm> {
  const release = releaseOf(input);
  switch (form) {
    case 'sdmx-csv':
      return oneText(form, sdmxCsv(release));
    case 'json-stat':
      return oneText(form, jsonStat(release));
    case 'nki':
      return oneText(form, nkiRows(release));
    case 'px': {
      const { text, bytes } = pxFile(release);
      return { bytes, texts: [{ name: `results${FORM_ENDINGS.px}`, text }] };
    }
    case 'datapackage': {
      const { descriptor, data } = await dataPackage(release);
      const files = { [descriptor.name]: strToU8(descriptor.text), [data.name]: strToU8(data.text) };
      return { bytes: zipSync(files, { mtime: release.time.slice(0, 19) }), texts: [descriptor, data] };
    }
    default:
      return assertNever(form);
  }
}

function oneText(form: PublishersForm, text: string): MadeForm {
  return { bytes: new TextEncoder().encode(text), texts: [{ name: `results${FORM_ENDINGS[form]}`, text }] };
}
