import { RIBBON_ACTIONS } from '../taskpane/actions';
import { paneOfPage } from '../taskpane/pane-of-page';
import { answerCommand } from './answer-command';

/*
 * The ribbon's buttons do what the pane does, in the same state; the pane opens, so that progress, result and questions
 * are where the user looks.
 */
if (typeof Office !== 'undefined') {
  for (const action of RIBBON_ACTIONS) {
    Office.actions.associate(action.name, (event: Office.AddinCommands.Event) =>
      answerCommand(action, event, paneOfPage),
    );
  }
}
