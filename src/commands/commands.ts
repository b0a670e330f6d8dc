/** The ribbon buttons of manifest.xml; each opens the pane, where the action is taken. */
const COMMANDS = ['computeAgain', 'updateAll', 'checkData', 'showDefinitions'] as const;

if (typeof Office !== 'undefined') {
  for (const name of COMMANDS) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void Office.addin.showAsTaskpane().finally(() => event.completed());
    });
  }
}
