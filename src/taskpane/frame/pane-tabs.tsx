import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { paneText } from '../words/pane';
import { showPublished } from '../published/actions';
import { switchTab } from '../actions/navigate';
import { TABS, type Tab } from '../state/pane-state';
import type { ViewProps } from '../parts/view-props';

/** The way between the parts of the pane. */
export function PaneTabs({ language, perform, tab }: ViewProps & { readonly tab: Tab }) {
  const styles = useStyles();
  const text = paneText(language);
  return (
    <nav aria-label={text.tabList}>
      <ul className={styles.list}>
        {TABS.map((id) => (
          <li key={id}>
            <button
              type="button"
              className={mergeClasses(styles.tab, id === tab && styles.current)}
              aria-current={id === tab ? 'page' : undefined}
              onClick={() =>
                id === 'published' ? perform(showPublished, undefined) : perform(switchTab, id)
              }
            >
              {text.tabs[id]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', display: 'flex', gap: tokens.spacingHorizontalM, margin: 0, padding: 0 },
  tab: {
    minHeight: '32px',
    padding: 0,
    border: 0,
    borderBottom: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    // Four words side by side in a pane as narrow as Office makes it.
    '@media (max-width: 400px)': { fontSize: tokens.fontSizeBase200 },
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // A transparent border is drawn in contrast themes.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});
