import { makeStyles, tokens } from '@fluentui/react-components';
import { formatCount } from '../../../core';
import { panePublishedText } from '../../words/pane-published';
import { totalOf, unplacedText, type NotPlaced, type UnplacedCell } from '../../../published';
import { PublishedCellLink } from './cell-link';
import { Disclosure } from '../../parts/disclosure';
import { ShowMore } from './show-more';
import type { ViewProps } from '../../parts/view-props';

/** The figures that could not be placed, each with its cell and why. */
export function PublishedUnplaced({
  unplaced,
  notPlaced,
  ...view
}: ViewProps & { readonly unplaced: readonly UnplacedCell[]; readonly notPlaced: NotPlaced }) {
  const styles = useStyles();
  const text = panePublishedText(view.language);
  if (unplaced.length === 0) return null;
  return (
    <Disclosure label={text.unplaced(formatCount(totalOf(notPlaced), view.language))}>
      <ShowMore {...view} items={unplaced}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map(({ address, text: printed, reason }) => (
              <li key={address}>
                <PublishedCellLink {...view} address={address} /> {printed} –{' '}
                {unplacedText(reason, view.language)}
              </li>
            ))}
          </ul>
        )}
      </ShowMore>
    </Disclosure>
  );
}

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
});
