import { paneResultText } from '../../words/pane-result';
import { Text } from '@fluentui/react-components';
import { isHiding, showFigureSource } from '../actions/show-figures';
import { rowsAside } from './rows-aside';
import { figureKey } from './figure-key';
import type { RegionFigure } from '../../state/headline';
import { INDICATORS } from '../../../shipped';
import type { ResultState } from '../../state/pane-state';
import { selectFigureRows } from '../../rows/actions';
import { RowsSelected } from '../../rows/rows-selected';
import { AccountPanel } from './account-panel';
import { Disclosure } from '../../parts/disclosure';
import { mainShareText, figureRegion } from './figure-text';
import type { ViewProps } from '../../parts/view-props';

/** "Where does this come from?" of one figure. */
export function FigureSource(
  props: ViewProps & { readonly result: ResultState; readonly figure: RegionFigure },
) {
  const { language, perform, result, figure } = props;
  const text = paneResultText(language);
  const { shown } = result;
  const indicator = INDICATORS.find(({ id }) => id === shown.indicator);
  const key = figureKey(shown, figure);
  const selected = result.figureRows?.figure === key ? result.figureRows : null;
  if (!indicator) return null;
  if (isHiding(result))
    return (
      <Text block size={200}>
        {text.sourceHidden}
      </Text>
    );
  return (
    <Disclosure
      key={key}
      label={text.whereFrom}
      spokenLabel={text.whereFromNamed(
        `${figureRegion(figure, language)}, ${mainShareText(figure, language)}`,
      )}
      startsOpen={selected !== null}
      onOpen={() => perform(showFigureSource, figure)}
    >
      <AccountPanel
        language={language}
        indicator={indicator}
        ageGroup={shown.ageGroup}
        figure={figure}
        account={result.accounts[key] ?? null}
        rowsAside={rowsAside(result.issues)}
        onSelect={({ label, of }) => {
          const { indicator: id, year } = shown;
          if (of && figure.level !== 'group')
            perform(selectFigureRows, {
              figure: key,
              part: label,
              of: { ...of, indicator: id, year, level: figure.level, regionCode: figure.code },
            });
        }}
      />
      {selected && <RowsSelected language={language} perform={perform} figure={selected} />}
    </Disclosure>
  );
}
