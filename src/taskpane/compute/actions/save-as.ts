import {
  carriesYears,
  cellsTooMany,
  FORM_ENDINGS,
  madeForm,
  type PublishersForm,
} from '../../../dissemination';
import type { Action } from '../../actions/action';
import type { SavedForm } from '../../state/pane-state';
import { paneResultText } from '../../words/pane-result';

/** Makes the result into a publisher's form and saves it, where Excel lets an add-in save a file; its text is shown in any case ([EXP-1]). */
export const saveAs: Action<PublishersForm> = {
  name: 'saveAs',
  label: () => paneResultText('nb').saveAs,
  allowed: ({ result, screen }) =>
    result?.counted !== null && result?.kind === 'computed' && screen.kind === 'result',
  async perform({ ports, state, update }, form) {
    const { result, language } = state();
    if (!result?.counted) return;
    const { tables, classification } = result.counted;
    const input = { ...tables, language, classification };
    // A result that came in between is another one.
    const settle = (saved: SavedForm) =>
      update((now) =>
        now.result?.counted === result.counted ? { ...now, result: { ...now.result, saved } } : now,
      );
    if (!carriesYears(form, input.results)) return settle({ kind: 'noYear', form });
    const cells = cellsTooMany(form, input);
    if (cells !== null) return settle({ kind: 'tooLarge', form, cells });
    const { bytes, texts } = await madeForm(form, input);
    ports.shell.saveFile?.(formFileName(form), bytes);
    settle({ kind: 'made', form, saved: ports.shell.saveFile !== null, texts });
  },
};

/** What a file in a form is called. */
export function formFileName(form: PublishersForm): string {
  return `iplos-${form}${FORM_ENDINGS[form]}`;
}
