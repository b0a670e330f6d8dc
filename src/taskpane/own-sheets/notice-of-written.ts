import type { Blemish, WrittenSheet } from '../../hosts/host';
import type { Notice } from '../state/pane-state';

/** What is to be said of sheets beside a result: which got another name, and what Excel refused of their looks; null for nothing. */
export function noticeOfWritten({
  sheets,
  blemishes,
}: {
  readonly sheets: readonly WrittenSheet[];
  readonly blemishes: readonly Blemish[];
}): Notice | null {
  const renamed = sheets.filter(({ nameTaken }) => nameTaken !== null);
  return renamed.length + blemishes.length === 0 ? null : { kind: 'remarks', renamed, blemishes };
}
