import { makeStyles, tokens } from '@fluentui/react-components';
import { paneChoicesText } from '../../words/pane-choices';
import { changeWishes } from '../actions/change-wishes';
import { ChoiceList } from '../../parts/choice-list';
import type { ViewProps } from '../../parts/view-props';

/** Which of the data's years; they are known once all rows have been read. */
export function YearsChoice(
  props: ViewProps & { readonly years: readonly number[] | null; readonly chosen: readonly number[] | null },
) {
  const { language, perform, years } = props;
  const styles = useStyles();
  const text = paneChoicesText(language);
  if (years !== null && years.length < 2) return null;
  if (years === null) {
    return (
      <div>
        <div className={styles.label}>{text.years}</div>
        <p className={styles.text}>
          {text.allYears}. {text.yearsUnknown}
        </p>
      </div>
    );
  }
  return (
    <ChoiceList
      legend={text.years}
      choices={years.map((year) => ({ id: year, label: String(year) }))}
      chosen={props.chosen ?? years}
      onChange={(chosen) => perform(changeWishes, { years: chosen.length === years.length ? null : chosen })}
    />
  );
}

const useStyles = makeStyles({
  label: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
});
