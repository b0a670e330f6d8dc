import { Button, makeStyles } from '@fluentui/react-components';
import { formatCount } from '../../core';
import type { ViewProps } from '../parts/view-props';
import type { FigureRows } from '../state/rows-state';
import { paneRowsText } from '../words/pane-rows';
import { selectMoreRows } from './actions';

/** How many of the rows behind a figure are selected, and the way to the others. */
export function RowsSelected({ language, perform, figure }: ViewProps & { readonly figure: FigureRows }) {
  const styles = useStyles();
  const text = paneRowsText(language);
  const { rows, from, selected } = figure;
  const count = (number: number) => formatCount(number, language);
  const isAll = selected === rows.length;
  return (
    <div>
      <p role="status" className={styles.text}>
        {isAll
          ? text.allSelected(count(rows.length), figure.part)
          : text.someSelected(count(from + 1), count(from + selected), count(rows.length), figure.part)}
      </p>
      {!isAll && (
        <Button size="small" onClick={() => perform(selectMoreRows, undefined)}>
          {text.selectNext}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({ text: { margin: 0 } });
