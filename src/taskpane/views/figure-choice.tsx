import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { paneResultText } from '../../core';
import { showFigures } from '../actions/show-figures';
import { INDICATORS } from '../program';
import type { ResultState } from '../state';
import type { ViewProps } from './view-props';

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
        <Field label={text.indicator} className={styles.wide}>
          <Select
            value={shown.indicator}
            onChange={(_, { value }) => perform(showFigures, { indicator: value })}
          >
            {indicators.map((id) => (
              <option key={id} value={id}>
                {INDICATORS.find((one) => one.id === id)?.title[language] ?? id}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {years.length > 1 && (
        <Field label={text.year} className={styles.half}>
          <Select
            value={String(shown.year ?? '')}
            onChange={(_, { value }) => perform(showFigures, { year: value === '' ? null : Number(value) })}
          >
            {years.map((year) => (
              <option key={year} value={year ?? ''}>
                {year ?? text.yearUnknown}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {ageGroups.length > 1 && (
        <Field label={text.ageGroup} className={styles.half}>
          <Select
            value={shown.ageGroup}
            onChange={(_, { value }) => perform(showFigures, { ageGroup: value })}
          >
            {ageGroups.map((id) => (
              <option key={id} value={id}>
                {definition?.ageGroups.find((one) => one.id === id)?.label[language] ?? id}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  wide: { width: '100%' },
  half: { flexGrow: 1, flexBasis: '120px', minWidth: 0 },
});
