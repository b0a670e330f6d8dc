import { makeStyles, tokens } from '@fluentui/react-components';
import { createContext, useContext } from 'react';
import { panePublishedText } from '../../words/pane-published';
import { goToCells } from '../../actions/go-to-cells';
import type { ViewProps } from '../../parts/view-props';

/** Whether the cells shown are a file's, which nobody can go to in the workbook. */
export const CellsInFile = createContext(false);

/** `x.csv!C2` is C2, `x.px:92:3` 92:3, `x.json value[71]` value[71]. */
function shortOfFile(address: string): string {
  return address.replace(/^.*!(?=[A-Z]+\d+$)|^.*?:(?=\d+:\d+$)|^.* (?=\S+\[\d+\]$)/u, '');
}

/** A cell by its address, without its sheet unless wanted; pressed, it is selected in the workbook. */
export function PublishedCellLink({
  language,
  perform,
  address,
  withSheet = false,
}: ViewProps & { readonly address: string; readonly withSheet?: boolean }) {
  const styles = useStyles();
  const isInFile = useContext(CellsInFile);
  const short = withSheet ? address : address.replace(/^.*!/, '');
  if (isInFile) return <b>{withSheet ? address : shortOfFile(address)}</b>;
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
