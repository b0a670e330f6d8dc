import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { assertNever, formatCount, type Language } from '../../core';
import { panePageText } from '../words/pane-page';
import { panePublishedText } from '../words/pane-published';
import { paneText } from '../words/pane';
import { cancel } from '../actions/cancel';
import type { Task } from '../state/task';
import { ScreenHeading } from './screen-heading';
import type { ViewProps } from './view-props';

/** A task under way: how far it has come, how long it will take, and the way to stop it. */
export function WorkingView({ language, perform, task }: ViewProps & { readonly task: Task }) {
  const styles = useStyles();
  const text = paneText(language);
  const { heading, done, share, left, hint } = described(task, language);
  const percent = Math.floor(share * 100);
  return (
    <>
      <ScreenHeading>{heading}</ScreenHeading>
      <div>
        <ProgressBar
          value={share}
          thickness="large"
          aria-label={heading}
          aria-valuetext={[...new Set([text.percentDone(String(percent)), done])].join(', ')}
        />
        <p className={styles.progress}>
          <span>{done}</span>
          <span>{left}</span>
        </p>
      </div>
      <p className={styles.hint}>{hint}</p>
      <SpokenProgress words={`${heading}: ${text.percentDone(String(percent - (percent % 25)))}`} />
      <div>
        <Button onClick={() => perform(cancel, undefined)}>{cancel.label(text)}</Button>
      </div>
    </>
  );
}

/** Told to screen readers at every quarter, not at every block of rows. */
function SpokenProgress({ words }: { readonly words: string }) {
  const styles = useStyles();
  const [spoken, setSpoken] = useState('');
  useEffect(() => setSpoken(words), [words]);
  return (
    <div role="status" className={styles.unseen}>
      {spoken}
    </div>
  );
}

function described(task: Task, language: Language) {
  const text = paneText(language);
  switch (task.kind) {
    case 'reading':
      return {
        heading: task.purpose === 'compute' ? text.reading : text.readingToCheck,
        done: text.rowsDone(formatCount(task.rows, language), formatCount(task.total, language)),
        share: task.total === 0 ? 0 : Math.min(1, task.rows / task.total),
        left: timeLeft(task, language),
        hint: task.purpose === 'compute' ? text.readHint : text.readingToCheckHint,
      };
    case 'writing':
      return {
        heading: text.writing,
        done: text.writingSheet(String(Math.min(task.sheets + 1, task.total)), String(task.total)),
        share: task.total === 0 ? 0 : task.sheets / task.total,
        left: '',
        hint: text.writeHint,
      };
    case 'page':
      return {
        heading: panePageText(language).making,
        done: percentOf(task, language),
        share: task.done / task.total,
        left: '',
        hint: panePageText(language).makingHint,
      };
    case 'hiding':
      return {
        heading: text.hiding,
        done: percentOf(task, language),
        share: task.total === 0 ? 0 : task.done / task.total,
        left: '',
        hint: text.hideHint,
      };
    case 'comparing':
    case 'explaining':
    case 'auditing':
      return {
        heading: panePublishedText(language)[task.kind],
        done: percentOf(task, language),
        share: task.total === 0 ? 0 : task.done / task.total,
        left: '',
        hint: text.readingToCheckHint,
      };
    default:
      return assertNever(task);
  }
}

/** Per cent of work whose parts mean nothing to the user; nothing before it is known how many there are. */
function percentOf({ done, total }: { readonly done: number; readonly total: number }, language: Language) {
  return total === 0 ? '' : paneText(language).percentDone(String(Math.floor((100 * done) / total)));
}

/** From the rows so far and the time they took; nothing is promised before a tenth of a second has passed. */
function timeLeft(task: Extract<Task, { kind: 'reading' }>, language: Language): string {
  const text = paneText(language);
  const elapsed = task.now - task.startedAt;
  if (task.rows === 0 || elapsed < 100) return '';
  const seconds = Math.ceil(((task.total - task.rows) * elapsed) / task.rows / 1000);
  if (seconds <= 1) return text.almostDone;
  return seconds < 90
    ? text.secondsLeft(String(seconds))
    : text.minutesLeft(String(Math.round(seconds / 60)));
}

const useStyles = makeStyles({
  progress: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontVariantNumeric: 'tabular-nums',
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground3 },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
