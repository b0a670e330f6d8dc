import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { paneText } from '../words/pane';
import { switchLanguage } from '../actions/switch-language';
import { askSelfTest } from '../self-test/actions';
import { paneSelfTestText } from '../words/pane-self-test';
import { PROGRAM } from '../../program';
import type { ViewProps } from '../parts/view-props';

/** The promise about the data, the version, and the other language. */
export function PaneFooter({ language, perform }: ViewProps) {
  const styles = useStyles();
  const text = paneText(language);
  const other = language === 'nb' ? 'en' : 'nb';
  return (
    <footer className={styles.footer}>
      <span>
        {text.stays} {text.version(PROGRAM.version)}
      </span>
      <Button
        size="small"
        appearance="transparent"
        className={styles.language}
        onClick={() => perform(askSelfTest, undefined)}
      >
        {paneSelfTestText(language).open}
      </Button>
      <Button
        size="small"
        appearance="transparent"
        lang={other}
        className={styles.language}
        onClick={() => perform(switchLanguage, other)}
      >
        {text.otherLanguage}
      </Button>
    </footer>
  );
}

const useStyles = makeStyles({
  footer: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  language: {
    minWidth: 0,
    // A word that breaks is no word: the sentence beside it gives way.
    flexShrink: 0,
    whiteSpace: 'nowrap',
    color: tokens.colorBrandForegroundLink,
    paddingRight: 0,
    // There a button has an edge, which its word must not touch.
    '@media (forced-colors: active)': { paddingRight: tokens.spacingHorizontalS },
  },
});
