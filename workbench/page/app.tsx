import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { clearSelection, commitDraft, copySelection, fitColumn, leaveDraft, pasteText } from './cell-actions';
import { ConditionsPanel } from './conditions-panel';
import { FormulaBar } from './formula-bar';
import { SheetGrid } from './grid/sheet-grid';
import { MessageLine } from './message-line';
import { ribbonOfManifest } from './ribbon-of-manifest';
import { platformOf } from './settings';
import { SheetTabs } from './sheet-tabs';
import { StatusBar } from './status-bar';
import { workbenchText } from './text';
import { Toolbar } from './toolbar';
import type { Workbench } from './workbench';

/** Where the server gives the add-in's files. */
export const ADD_IN = '/addin/';

/** The whole page: the workbook on the left, the add-in's pane on the right. */
export function App({
  bench,
  manifest,
}: {
  readonly bench: Workbench;
  readonly manifest: string;
}): ReactNode {
  const { session, settings, version, cursor, draft, message } = useSyncExternalStore(
    bench.subscribe,
    bench.state,
  );
  const [isPaneShown, showPane] = useState(true);
  const [areConditionsShown, showConditions] = useState(false);
  const text = workbenchText(settings.language);
  useEffect(() => {
    document.documentElement.lang = settings.language;
    document.documentElement.style.colorScheme = settings.theme;
    document.title = text.name;
  }, [settings, text]);
  const { sheet, workbook } = bench;
  return (
    <FluentProvider theme={settings.theme === 'dark' ? webDarkTheme : webLightTheme}>
      <div className="page">
        <header>
          <div className="title">
            <h1>{text.name}</h1>
            <p>{text.whatThisIs}</p>
          </div>
          <Toolbar
            bench={bench}
            text={text}
            ribbon={ribbonOfManifest(manifest, settings.language, ADD_IN)}
            isPaneShown={isPaneShown}
            onPane={showPane}
            areConditionsShown={areConditionsShown}
            onConditions={showConditions}
          />
        </header>
        {areConditionsShown && <ConditionsPanel bench={bench} text={text} />}
        <MessageLine message={message} text={text} onDismiss={() => bench.change({ message: null })} />
        <div className="work">
          <main className="workbook">
            <FormulaBar bench={bench} text={text} />
            <SheetGrid
              key={session.number}
              workbook={workbook}
              sheet={sheet}
              version={version}
              cursor={cursor}
              draft={draft}
              language={platformOf(settings).displayLanguage}
              text={text}
              help={bench.typingHelp}
              onCursor={(next) => bench.select(next)}
              onDraft={(next) => bench.edit(next)}
              onCommit={(next) => commitDraft(bench, next)}
              onLeave={() => leaveDraft(bench)}
              onClear={() => clearSelection(bench)}
              onFitColumn={(column) => fitColumn(bench, column)}
              onUndo={() => bench.undo()}
              onCopy={() => copySelection(bench)}
              onPaste={(pasted) => pasteText(bench, pasted)}
            />
            <SheetTabs
              sheets={workbook.sheets}
              active={sheet}
              text={text}
              onActivate={(next) => bench.activate(next)}
            />
            <StatusBar bench={bench} text={text} />
          </main>
          <aside className="pane" aria-label={text.pane} hidden={!isPaneShown}>
            <h2>{text.paneHeading}</h2>
            <iframe key={session.number} title={text.pane} src={`${ADD_IN}taskpane.html`} />
          </aside>
        </div>
      </div>
    </FluentProvider>
  );
}
