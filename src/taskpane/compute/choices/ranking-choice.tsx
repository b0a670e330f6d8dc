import { Field, makeStyles, SpinButton } from '@fluentui/react-components';
import type { ViewProps } from '../../parts/view-props';
import { paneChoicesText } from '../../words/pane-choices';
import { changeWishes } from '../actions/change-wishes';

/** The denominator from which on a region may be called highest or lowest ([STA-7]). What is no whole number from 1 is not taken. */
export function RankingChoice({ language, perform, least }: ViewProps & { readonly least: number }) {
  const styles = useStyles();
  const text = paneChoicesText(language);
  return (
    <Field label={text.leastRanked} hint={text.leastRankedHint}>
      <SpinButton
        className={styles.number}
        min={1}
        max={MOST}
        value={least}
        onChange={(_, { value, displayValue }) => {
          const wanted = value ?? Number(displayValue);
          if (Number.isInteger(wanted) && wanted >= 1 && wanted <= MOST)
            perform(changeWishes, { leastRanked: wanted });
        }}
      />
    </Field>
  );
}

const MOST = 10_000;

const useStyles = makeStyles({ number: { width: '96px' } });
