import { makeStyles, tokens } from '@fluentui/react-components';
import { paneResultText } from '../../words/pane-result';
import { showFigures } from '../actions/show-figures';
import { INDICATORS } from '../../../shipped';
import type { ResultState } from '../../state/pane-state';
import { PaneSelect } from '../../parts/pane-select';
import type { ViewProps } from '../../parts/view-props';

/** Which main figures are shown; a choice with one possibility is not offered. */
export function FigureChoice({ language, perform, result }: ViewProps & { readonly result: ResultState }) {
  const styles = useStyles();
  const text = paneResultText(language);
  const { headlines, shown } = result;
  const indicators = [...new Set(headlines.map(({ indicator }) => indicator))];
  const years = [...new Set(headlines.map(({ year }) => year))];
  const ageGroups = [...new Set(headlines.map(({ ageGroup }) => ageGroup))];
  const definition = INDICATORS.find(({ id }) => id === shown.indicator);
  return (
    <div className={styles.choices}>
      {indicators.length > 1 && (
        <PaneSelect
          className={styles.wide}
          label={text.indicator}
          value={shown.indicator}
          choices={indicators.map((id) => ({
            id,
            label: INDICATORS.find((one) => one.id === id)?.title[language] ?? id,
          }))}
          onChange={(indicator) => perform(showFigures, { indicator })}
        />
      )}
      {years.length > 1 && (
        <PaneSelect
          className={styles.half}
          label={text.year}
          value={String(shown.year ?? '')}
          choices={years.map((year) => ({
            id: String(year ?? ''),
            label: year === null ? text.yearUnknown : String(year),
          }))}
          onChange={(year) => perform(showFigures, { year: year === '' ? null : Number(year) })}
        />
      )}
      {ageGroups.length > 1 && (
        <PaneSelect
          className={styles.half}
          label={text.ageGroup}
          value={shown.ageGroup}
          choices={ageGroups.map((id) => ({
            id,
            label: definition?.ageGroups.find((one) => one.id === id)?.label[language] ?? id,
          }))}
          onChange={(ageGroup) => perform(showFigures, { ageGroup })}
        />
      )}
    </div>
  );
}

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  wide: { width: '100%' },
  half: { flexGrow: 1, flexBasis: '120px', minWidth: 0 },
});
