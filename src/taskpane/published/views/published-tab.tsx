import { makeStyles, Radio, RadioGroup, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { HidingAuditPart } from '../../audit/views/audit-part';
import { paneHidingAuditText } from '../../words/pane-hiding-audit';
import { panePublishedText } from '../../words/pane-published';
import { lookForPublished, showPublishedPart } from '../actions';
import { isBusy } from '../../actions/action';
import { PUBLISHED_PARTS } from '../../state/published-state';
import type { PaneState } from '../../state/pane-state';
import { CellsInFile } from './cell-link';
import { PublishedFindings } from './result';
import { PublishedSource } from './source';
import { PublishedTextPart } from './text-part';
import { ScreenHeading } from '../../parts/screen-heading';
import type { ViewProps } from '../../parts/view-props';
import { WorkingView } from '../../parts/working-view';

/** It comes with the audit itself, when that is first asked for. */
const HidingAuditFindings = lazy(async () => {
  const { HidingAuditFindings: findings } = await import('../../audit/views/audit-findings');
  return { default: findings };
});

/** "Kontroller publiserte tall": a table or a text held against the data and against itself, and what hidden tables give away. */
export function PublishedTab({ state, ...view }: ViewProps & { readonly state: PaneState }) {
  const styles = useStyles();
  const { published, hidingAudit } = state;
  useLookAfterWork(view.perform, isBusy(state));
  const isFile = published.table?.source.kind === 'file';
  return (
    <div className={styles.screen}>
      {published.task ? (
        <WorkingView {...view} task={published.task} />
      ) : published.part === 'table' && published.result && published.table ? (
        <CellsInFile.Provider value={isFile}>
          <PublishedFindings {...view} result={published.result} table={published.table} />
        </CellsInFile.Provider>
      ) : published.part === 'hiding' && hidingAudit.result ? (
        <Suspense fallback={<Spinner size="small" label={paneHidingAuditText(view.language).loading} />}>
          <HidingAuditFindings {...view} result={hidingAudit.result} />
        </Suspense>
      ) : (
        <Choices {...view} state={state} />
      )}
    </div>
  );
}

/** Looks for tables when work ends that was under way when the tab was opened or began since: it may have written some. */
function useLookAfterWork(perform: ViewProps['perform'], busy: boolean): void {
  const wasBusy = useRef(false);
  useEffect(() => {
    if (!busy && wasBusy.current) perform(lookForPublished, undefined);
    wasBusy.current = busy;
  }, [busy, perform]);
}

function Choices({ state, ...view }: ViewProps & { readonly state: PaneState }) {
  const styles = useStyles();
  const text = panePublishedText(view.language);
  const { part } = state.published;
  return (
    <>
      <div>
        <ScreenHeading>{text.heading}</ScreenHeading>
        <p className={styles.text}>{text.intro}</p>
      </div>
      {isBusy(state) && (
        <p className={styles.text} role="status">
          {text.busy}
        </p>
      )}
      <RadioGroup
        layout="horizontal"
        aria-label={text.what}
        value={part}
        onChange={(_, { value }) => {
          const chosen = PUBLISHED_PARTS.find((one) => one === value);
          if (chosen) view.perform(showPublishedPart, chosen);
        }}
      >
        {PUBLISHED_PARTS.map((one) => (
          <Radio key={one} value={one} label={{ children: text.parts[one], className: styles.part }} />
        ))}
      </RadioGroup>
      {isBusy(state) && state.published.offers === null ? null : part === 'table' ? (
        <PublishedSource {...view} state={state} />
      ) : part === 'text' ? (
        <PublishedTextPart {...view} state={state} />
      ) : (
        <HidingAuditPart {...view} state={state} />
      )}
    </>
  );
}

const useStyles = makeStyles({
  screen: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    minWidth: 0,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  // Three beside each other in a pane as narrow as Office makes it.
  part: { whiteSpace: 'nowrap', paddingLeft: 0, paddingRight: tokens.spacingHorizontalXS },
});
