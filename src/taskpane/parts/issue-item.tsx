import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { formatCount, issueMessage, type Issue } from '../../core';
import { paneResultText } from '../words/pane-result';
import { goToCells } from '../actions/go-to-cells';
import type { ViewProps } from './view-props';

/** One issue: what it says, how many rows, and the way to its cells, one after the other. */
export function IssueItem({ language, perform, issue }: ViewProps & { readonly issue: Issue }) {
  const styles = useStyles();
  const text = paneResultText(language);
  const message = issueMessage(issue, language);
  const [at, setAt] = useState<number | null>(null);
  const { cells } = issue;
  const goTo = (index: number): void => {
    const cell = cells[index];
    if (cell === undefined) return;
    setAt(index);
    perform(goToCells, cell);
  };
  return (
    <li className={styles.item}>
      <span className={mergeClasses(styles.sign, styles[issue.severity])} aria-hidden="true">
        {SIGNS[issue.severity]}
      </span>
      <div className={styles.facts}>
        <p className={styles.message}>
          {message}
          {issue.rows > 0 && (
            <span className={styles.rows}> ({text.rows(formatCount(issue.rows, language))})</span>
          )}
        </p>
        {cells.length > 0 && (
          <div className={styles.buttons}>
            {at === null ? (
              <Button
                size="small"
                appearance="subtle"
                aria-label={text.showCellsOf(message)}
                onClick={() => goTo(0)}
              >
                {text.showCells}
              </Button>
            ) : (
              <>
                <Button size="small" disabledFocusable={at === 0} onClick={() => goTo(at - 1)}>
                  {text.previousCell}
                </Button>
                <Button
                  size="small"
                  disabledFocusable={at === cells.length - 1}
                  autoFocus
                  onClick={() => goTo(at + 1)}
                >
                  {text.nextCell}
                </Button>
                <span role="status" className={styles.rows}>
                  {cells[at]?.replace(/^.*!/, '')} –{' '}
                  {text.cellOf(formatCount(at + 1, language), formatCount(cells.length, language))}
                </span>
              </>
            )}
          </div>
        )}
        {at !== null && issue.rows > cells.length && (
          <p className={styles.message}>
            {text.firstCells(formatCount(cells.length, language), formatCount(issue.rows, language))}
          </p>
        )}
      </div>
    </li>
  );
}

const SIGNS = {
  error: <ErrorCircleRegular />,
  warning: <WarningRegular />,
  info: <InfoRegular />,
};

const useStyles = makeStyles({
  item: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  sign: { flexShrink: 0, width: '16px', fontSize: '16px', lineHeight: '20px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
  facts: { minWidth: 0, flexGrow: 1 },
  message: { margin: 0 },
  rows: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXXS,
  },
});
