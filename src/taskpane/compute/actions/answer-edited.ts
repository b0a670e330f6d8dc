import { giveBack } from '../work/give-back';
import { writeRun, type EditedChoice } from '../work/write-run';
import type { Action } from '../../actions/action';

/** Says what is to become of result sheets that somebody has edited, and writes; null writes nothing at all. */
export const answerEdited: Action<EditedChoice | null> = {
  name: 'answerEdited',
  label: (text) => text.editedTitle,
  allowed: ({ screen }) => screen.kind === 'asking',
  async perform(context, edited) {
    const { screen } = context.state();
    if (screen.kind !== 'asking') return;
    const { from, run } = screen;
    if (edited === null) {
      context.update((state) => ({ ...state, screen: { kind: from }, notice: { kind: 'cancelled' } }));
      return;
    }
    const signal = context.tasks.begin();
    try {
      await writeRun(context, run, { signal, from, edited, show: true });
    } catch (error) {
      giveBack(context, error, from);
    }
  },
};
