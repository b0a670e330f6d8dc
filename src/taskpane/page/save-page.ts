import { assertNever, type Municipality } from '../../core';
import { makePage, pageAsText, pagesAsJson, type PageDocument, type PageInput } from '../../page';
import { Cancelled } from '../../hosts/host';
import type { Action } from '../actions/action';
import { problemOf } from '../data/problem-of';
import { stepByStep } from '../data/step-by-step';
import type { PageAsked, PageForm } from '../state/page-state';
import type { Screen } from '../state/pane-state';
import { panePageText } from '../words/pane-page';
import { pageChoices, pageInput } from './page-input';

/** Makes the indicator's page, as `iplos page` does, and saves it where Excel lets an add-in save a file; its text is there in any case ([EXP-1]). */
export const savePage: Action<PageAsked> = {
  name: 'savePage',
  label: () => panePageText('nb').make,
  allowed: ({ result, screen }) =>
    result?.counted !== null && result?.kind === 'computed' && screen.kind === 'result',
  async perform({ ports, state, update, tasks }, asked) {
    const { result, language } = state();
    if (!result?.counted) return;
    const { counted } = result;
    const choices = pageChoices({ ...result, counted }, asked);
    if (choices === null) return;
    const { saveFile } = ports.shell;
    const isWritten = asked.form === 'docx' && saveFile !== null;
    const places =
      asked.municipalities === null
        ? [null]
        : choices.municipalities.filter(({ code }) => asked.municipalities?.includes(code));
    const total = places.length * (isWritten ? 2 : 1) + 1;
    const signal = tasks.begin();
    const show = (done: number): void => {
      const screen: Screen = { kind: 'working', from: 'result', task: { kind: 'page', done, total } };
      update((now) => ({ ...now, screen, problem: null, notice: null }));
    };
    const reached = async (done: number): Promise<void> => {
      show(done);
      await ports.clock.breathe();
      if (signal.aborted) throw new Cancelled();
    };
    try {
      await reached(0);
      const input = pageInput({ ...result, counted }, choices.indicator, choices.year, language);
      const pages = await stepByStep(ports, pagesOf(input, places), { signal, onProgress: show });
      await reached(pages.length);
      const text = textIn(asked.form, pages);
      const bytes = isWritten
        ? await ports.documents.write(pages, (done) => reached(pages.length + done))
        : new TextEncoder().encode(text);
      if (signal.aborted) throw new Cancelled();
      const name = pageFileName(asked);
      saveFile?.(name, bytes);
      // A result that came in between is another one.
      update((now) => ({
        ...now,
        screen: { kind: 'result' },
        ...(now.result?.counted === counted && {
          result: { ...now.result, page: { asked, name, saved: saveFile !== null, text } },
        }),
      }));
    } catch (error) {
      update((now) => ({
        ...now,
        screen: { kind: 'result' },
        ...(error instanceof Cancelled
          ? { notice: { kind: 'cancelled' as const } }
          : { problem: problemOf(error) }),
      }));
    }
  },
};

/** A page for each place, telling how many there are. */
function* pagesOf(
  input: PageInput,
  places: readonly (Municipality | null)[],
): Generator<number, readonly PageDocument[], void> {
  const pages: PageDocument[] = [];
  for (const place of places) yield pages.push(makePage(input, place));
  return pages;
}

/** What the page's file is called. */
export function pageFileName({ indicator, municipalities, year, form }: PageAsked): string {
  const [only, ...others] = municipalities ?? [];
  const place = only === undefined ? '' : others.length === 0 ? `-${only}` : '-kommuner';
  return `iplos-${indicator}${place}-${year}.${form}`;
}

/** The file itself; of a document what is written in it. */
function textIn(form: PageForm, pages: readonly PageDocument[]): string {
  switch (form) {
    case 'docx':
    case 'txt':
      return pages.map((page) => pageAsText(page, 'text')).join('\n');
    case 'md':
      return pages.map((page) => pageAsText(page, 'markdown')).join('\n');
    case 'json':
      return pagesAsJson(pages);
    default:
      return assertNever(form);
  }
}
