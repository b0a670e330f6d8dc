import { FluentProvider, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { paneText } from '../../core';
import { switchTab } from '../actions/navigate';
import type { ShellPort } from '../ports';
import { TABS, type Tab as TabId } from '../state';
import type { PaneStore } from '../store';
import { ComputeTab } from './compute-tab';
import { DefinitionsTab } from './definitions-tab';
import { HasActed } from './has-acted';
import { MessageBars } from './message-bars';
import { PaneFooter } from './pane-footer';
import { paneTheme } from './pane-theme';
import { useShellTheme } from './use-shell-theme';

/** The whole pane. Nothing can be clicked in its top right corner, where Office has a button of its own. */
export function Pane({ store, shell }: { readonly store: PaneStore; readonly shell: ShellPort }) {
  const styles = useStyles();
  const theme = useShellTheme(shell);
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { language, tab } = state;
  const text = paneText(language);
  const hasActed = useRef(false);
  const acted = (): void => {
    hasActed.current = true;
  };
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={paneTheme(theme)} className={styles.provider} style={{ colorScheme: theme }}>
      <HasActed.Provider value={hasActed}>
        <div className={styles.pane} onKeyDownCapture={acted} onPointerDownCapture={acted}>
          <header className={styles.header}>
            <h1 className={styles.title}>{text.program}</h1>
            <TabList
              size="small"
              selectedValue={tab}
              onTabSelect={(_, { value }) => store.perform(switchTab, value as TabId)}
              aria-label={text.tabList}
              className={styles.tabs}
            >
              {TABS.map((id) => (
                <Tab
                  key={id}
                  id={`tab-${id}`}
                  value={id}
                  aria-controls={id === tab ? `panel-${id}` : undefined}
                >
                  {text.tabs[id]}
                </Tab>
              ))}
            </TabList>
          </header>
          <main className={styles.main} id={`panel-${tab}`} role="main" aria-labelledby={`tab-${tab}`}>
            <MessageBars language={language} perform={store.perform} state={state} />
            {tab === 'compute' ? (
              <ComputeTab state={state} language={language} perform={store.perform} />
            ) : (
              <DefinitionsTab state={state} language={language} perform={store.perform} />
            )}
          </main>
          <PaneFooter language={language} perform={store.perform} />
        </div>
      </HasActed.Provider>
    </FluentProvider>
  );
}

const useStyles = makeStyles({
  provider: { minHeight: '100vh', overflowWrap: 'anywhere' },
  pane: { display: 'flex', flexDirection: 'column', minHeight: '100vh', boxSizing: 'border-box' },
  header: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    // Clear of Office's own button.
    paddingRight: '40px',
    minHeight: '24px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '24px',
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '0.02em',
  },
  tabs: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  main: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
    minWidth: 0,
  },
});
