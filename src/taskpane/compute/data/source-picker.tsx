import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { paneDataText } from '../../words/pane-data';
import { chooseSource } from '../actions/choose-source';
import { goToCells } from '../../actions/go-to-cells';
import { start } from '../../actions/start';
import type { ChosenData } from '../../state/chosen-data';
import { PaneSelect } from '../../parts/pane-select';
import { sourceText } from '../../parts/source-text';
import type { ViewProps } from '../../parts/view-props';

/** Everything that may be the data, the most likely first. */
export function SourcePicker({ language, perform, data }: ViewProps & { readonly data: ChosenData }) {
  const styles = useStyles();
  const text = paneDataText(language);
  return (
    <div>
      <PaneSelect
        label={text.source}
        value={data.source.address}
        choices={data.offers.map(({ source }) => ({
          id: source.address,
          label: sourceText(source, language),
        }))}
        onChange={(address) => perform(chooseSource, address)}
      />
      <div className={styles.buttons}>
        <Button size="small" appearance="subtle" onClick={() => perform(goToCells, data.source.address)}>
          {text.show}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => perform(start, undefined)}>
          {text.lookAgain}
        </Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXXS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    '@media (forced-colors: active)': { marginLeft: 0 },
  },
});
