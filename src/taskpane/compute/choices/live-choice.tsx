import { assertNever, formatCount, listed, quoted, type Language } from '../../../core';
import { paneChoicesText } from '../../words/pane-choices';
import { changeWishes } from '../actions/change-wishes';
import { liveObstacle } from './live-obstacle';
import type { LiveObstacle } from '../../state/live-obstacle';
import type { ChosenData } from '../../state/chosen-data';
import type { Wishes } from '../../state/wishes';
import { HintedCheckbox } from '../../parts/hinted-checkbox';
import type { ViewProps } from '../../parts/view-props';

/** Whether the figures shall be formulas; where they cannot, it says why. */
export function LiveChoice(props: ViewProps & { readonly data: ChosenData; readonly wishes: Wishes }) {
  const { language, perform, data, wishes } = props;
  const text = paneChoicesText(language);
  const obstacle = liveObstacle(data, wishes);
  return (
    <HintedCheckbox
      label={text.live}
      hint={obstacle === null ? text.liveHint : liveObstacleText(obstacle, language)}
      checked={wishes.live && obstacle === null}
      disabled={obstacle !== null}
      onChange={(live) => perform(changeWishes, { live })}
    />
  );
}

/** Why figures cannot be formulas, and what to do about it. */
export function liveObstacleText(obstacle: LiveObstacle, language: Language): string {
  const { notLive } = paneChoicesText(language);
  switch (obstacle.kind) {
    case 'reporting':
    case 'kostra':
    case 'groupBy':
    case 'regionsOf':
    case 'regions':
    case 'suppress':
    case 'statistics':
      return notLive[obstacle.kind];
    case 'name':
      return notLive.name(obstacle.name);
    case 'tooMany':
      return notLive.tooMany(
        listed(
          obstacle.sheets.map((name) => quoted([name], language)),
          language,
        ),
        formatCount(obstacle.formulas, language),
        formatCount(obstacle.most, language),
      );
    default:
      return assertNever(obstacle);
  }
}
