import { assertNever } from '../../core';
import { makePage, pageAsText, pagesAsJson, type PageDocument } from '../../page';
import { Cancelled } from '../../hosts/host';
import type { Action } from '../actions/action';
import { problemOf } from '../data/problem-of';
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
    const total = isWritten ? 3 : 2;
    const signal = tasks.begin();
    const reached = async (done: number): Promise<void> => {
      const screen: Screen = { kind: 'working', from: 'result', task: { kind: 'page', done, total } };
      update((now) => ({ ...now, screen, problem: null, notice: null }));
      await ports.clock.breathe();
      if (signal.aborted) throw new Cancelled();
    };
    try {
      await reached(0);
      const municipality = choices.municipalities.find(({ code }) => code === asked.municipality) ?? null;
      const input = pageInput({ ...result, counted }, choices.indicator, choices.year, language);
      const page = makePage(input, municipality);
      await reached(1);
      const text = textIn(asked.form, page);
      const bytes = isWritten
        ? await ports.documents.write([page], (done) => reached(1 + done))
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

/** What the page's file is called. */
export function pageFileName({ indicator, municipality, year, form }: PageAsked): string {
  const place = municipality === null ? '' : `-${municipality}`;
  return `iplos-${indicator}${place}-${year}.${form}`;
}

/** The file itself; of a document what is written in it. */
function textIn(form: PageForm, page: PageDocument): string {
  switch (form) {
    case 'docx':
    case 'txt':
      return pageAsText(page, 'text');
    case 'md':
      return pageAsText(page, 'markdown');
    case 'json':
      return pagesAsJson([page]);
    default:
      return assertNever(form);
  }
}
