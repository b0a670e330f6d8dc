import { FluentProvider, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { assertNever } from '../../core';
import { paneText } from '../words/pane';
import type { ShellPort } from '../ports';
import type { PaneState, Tab } from '../state/pane-state';
import type { PaneStore } from '../store';
import { PublishedTab } from '../published/views/published-tab';
import { ComputeTab } from '../compute/compute-tab';
import { DefinitionsTab } from '../definitions/definitions-tab';
import { SelfTestPanel } from '../self-test/self-test-panel';
import { HasActed } from '../parts/has-acted';
import { VariationTab } from '../variation/variation-tab';
import { MessageBars } from './message-bars';
import { PaneFooter } from './pane-footer';
import { PaneTabs } from './pane-tabs';
import { paneTheme } from './pane-theme';
import { useShellTheme } from './use-shell-theme';
import type { ViewProps } from '../parts/view-props';

/** The whole pane. Nothing can be clicked in its top right corner, where Office has a button of its own. */
export function Pane({ store, shell }: { readonly store: PaneStore; readonly shell: ShellPort }) {
  usePageStyles();
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
            <PaneTabs language={language} perform={store.perform} tab={tab} />
            <MessageBars language={language} perform={store.perform} state={state} />
          </header>
          <main className={styles.main}>
            {state.selfTest === null ? (
              <CurrentTab tab={tab} state={state} language={language} perform={store.perform} />
            ) : (
              <SelfTestPanel selfTest={state.selfTest} language={language} perform={store.perform} />
            )}
          </main>
          <PaneFooter language={language} perform={store.perform} />
        </div>
      </HasActed.Provider>
    </FluentProvider>
  );
}

function CurrentTab({ tab, ...props }: ViewProps & { readonly tab: Tab; readonly state: PaneState }) {
  switch (tab) {
    case 'compute':
      return <ComputeTab {...props} />;
    case 'variation':
      return <VariationTab {...props} />;
    case 'published':
      return <PublishedTab {...props} />;
    case 'definitions':
      return <DefinitionsTab {...props} />;
    default:
      return assertNever(tab);
  }
}

// What has the focus must not be hidden behind the header or the buttons at the foot.
const usePageStyles = makeStaticStyles({
  html: { scrollPaddingTop: '76px', scrollPaddingBottom: '76px' },
  body: { margin: 0 },
});

const useStyles = makeStyles({
  provider: { minHeight: '100vh', overflowWrap: 'anywhere' },
  pane: { display: 'flex', flexDirection: 'column', minHeight: '100vh', boxSizing: 'border-box' },
  // It stays, so that nothing to click ever scrolls under Office's button.
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
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
  main: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
    minWidth: 0,
  },
});
