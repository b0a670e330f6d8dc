import { RIBBON_ACTIONS } from '../taskpane/actions';
import { paneOfPage } from '../taskpane/pane-of-page';

/*
 * The ribbon's buttons do what the pane does, in the same state; the pane opens, so that progress, result and questions
 * are where the user looks.
 */
if (typeof Office !== 'undefined') {
  for (const action of RIBBON_ACTIONS) {
    Office.actions.associate(action.name, async (event: Office.AddinCommands.Event) => {
      try {
        const { ports, store, ready } = paneOfPage();
        await ports.shell.showPane();
        await ready;
        await store.performAndWait(action, undefined);
      } finally {
        event.completed();
      }
    });
  }
}
