import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { assertNever, formatCount, type Language } from '../../core';
import { paneText } from '../words/pane';
import { workbookProblemMessage } from '../../hosts/words/workbook-problems';
import { writtenRemarks } from '../../hosts/words/workbook-results';
import { paneResultText } from '../words/pane-result';
import { paneRowsText } from '../words/pane-rows';
import { dismiss } from '../actions/dismiss';
import type { Notice, PaneState, PaneProblem } from '../state/pane-state';
import type { ViewProps } from '../parts/view-props';

/** What went wrong and what was said last. Screen readers hear it; the focus stays where it is. */
export function MessageBars({ language, perform, state }: ViewProps & { readonly state: PaneState }) {
  const styles = useStyles();
  const text = paneText(language);
  const { problem, notice, cellEdit } = state;
  const closing = (
    <Button size="small" className={styles.close} onClick={() => perform(dismiss, undefined)}>
      {text.close}
    </Button>
  );
  return (
    <div>
      <div role="alert">
        {problem && (
          <MessageBar className={styles.bar} intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{text.problemTitle}</MessageBarTitle> {problemText(problem, language)} <br />
              {closing}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div role="status">
        {notice && (
          <MessageBar className={styles.bar} intent={NOTICE_INTENT[notice.kind]} layout="multiline">
            <MessageBarBody>
              {noticeText(notice, language)} <br />
              {closing}
            </MessageBarBody>
          </MessageBar>
        )}
        {cellEdit && (
          <MessageBar className={styles.bar} intent="warning" layout="multiline">
            <MessageBarBody>{text.cellEdit}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </div>
  );
}

const NOTICE_INTENT = {
  cancelled: 'info',
  nothingToRepeat: 'info',
  busy: 'info',
  memoryLost: 'warning',
  columnsNotKept: 'warning',
  sheetGone: 'warning',
  updatedAll: 'success',
  auditHidden: 'warning',
  rowHidden: 'warning',
  rowNotInData: 'warning',
  rowsChanged: 'warning',
  auditTooLong: 'warning',
  auditWritten: 'success',
  remarks: 'warning',
} as const satisfies Record<Notice['kind'], string>;

function problemText(problem: PaneProblem, language: Language): string {
  switch (problem.kind) {
    case 'sourceGone':
      return paneText(language).sourceGone(problem.name);
    case 'file':
      return problem.message[language];
    case 'workbook':
      return workbookProblemMessage(problem.problem, language);
  }
}

function noticeText(notice: Notice, language: Language): string {
  const text = paneText(language);
  switch (notice.kind) {
    case 'cancelled':
      return text.cancelled;
    case 'nothingToRepeat':
      return text.nothingToRepeat;
    case 'busy':
      return text.working;
    case 'memoryLost':
      return text.memoryLost;
    case 'columnsNotKept':
      return text.columnsNotKept;
    case 'sheetGone':
      return paneResultText(language).sheetGone(notice.name);
    case 'updatedAll':
      return text.updatedAll(String(notice.count));
    case 'rowHidden':
      return paneRowsText(language).rowHidden;
    case 'rowNotInData':
      return paneRowsText(language).rowNotInData(String(notice.row), notice.source);
    case 'rowsChanged':
      return paneRowsText(language).rowsChanged;
    case 'auditHidden':
      return text.auditHidden;
    case 'auditTooLong':
      return text.auditTooLong(formatCount(notice.most, language));
    case 'auditWritten':
      return text.auditWritten(notice.sheet);
    case 'remarks':
      return writtenRemarks(notice.renamed, notice.blemishes, language).join(' ');
    default:
      return assertNever(notice);
  }
}

const useStyles = makeStyles({
  bar: { margin: '8px 0' },
  close: { marginTop: '6px', marginBottom: '4px' },
});
