import { formatCount } from '../../../core';
import { HintedCheckbox } from '../../parts/hinted-checkbox';
import type { ViewProps } from '../../parts/view-props';
import type { Wishes } from '../../state/wishes';
import { paneChoicesText } from '../../words/pane-choices';
import { changeWishes } from '../actions/change-wishes';

/** Whether intervals and labels stand beside the shares; where the tables have no shares it says so. */
export function StatisticsChoice({
  language,
  perform,
  wishes,
}: ViewProps & { readonly wishes: Pick<Wishes, 'statistics' | 'content' | 'leastRanked'> }) {
  const text = paneChoicesText(language);
  const hasShares = wishes.content !== 'counts';
  return (
    <HintedCheckbox
      label={text.statistics}
      hint={
        hasShares ? text.statisticsHint(formatCount(wishes.leastRanked, language)) : text.statisticsNotCounts
      }
      checked={wishes.statistics && hasShares}
      disabled={!hasShares}
      onChange={(statistics) => perform(changeWishes, { statistics })}
    />
  );
}
