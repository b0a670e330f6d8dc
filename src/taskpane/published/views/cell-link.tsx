import { makeStyles, tokens } from '@fluentui/react-components';
import { panePublishedText } from '../../words/pane-published';
import { goToCells } from '../../actions/go-to-cells';
import type { ViewProps } from '../../parts/view-props';

/** A cell by its address, without its sheet unless wanted; pressed, it is selected in the workbook. */
export function PublishedCellLink({
  language,
  perform,
  address,
  withSheet = false,
}: ViewProps & { readonly address: string; readonly withSheet?: boolean }) {
  const styles = useStyles();
  const short = withSheet ? address : address.replace(/^.*!/, '');
  return (
    <button
      type="button"
      className={styles.link}
      aria-label={panePublishedText(language).goTo(short)}
      onClick={() => perform(goToCells, address)}
    >
      {short}
    </button>
  );
}

const useStyles = makeStyles({
  link: {
    minHeight: '24px',
    minWidth: '24px',
    padding: 0,
    textAlign: 'left',
    border: 0,
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});
