import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { formatCount, paneDataText, type Language } from '../../core';
import { chooseSource } from '../actions/choose-source';
import { selectCells } from '../actions/go-to-cells';
import { start } from '../actions/start';
import type { Offer } from '../ports';
import type { ChosenData } from '../state';
import { PaneSelect } from './pane-select';
import type { ViewProps } from './view-props';

/** Everything that may be the data, the most likely first. */
export function SourcePicker({ language, perform, data }: ViewProps & { readonly data: ChosenData }) {
  const styles = useStyles();
  const text = paneDataText(language);
  return (
    <div>
      <PaneSelect
        label={text.source}
        value={data.source.address}
        choices={data.offers.map((offer) => ({
          id: offer.source.address,
          label: offerText(offer, language),
        }))}
        onChange={(address) => perform(chooseSource, address)}
      />
      <div className={styles.buttons}>
        <Button size="small" appearance="subtle" onClick={() => perform(selectCells, data.source.address)}>
          {text.show}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => perform(start, undefined)}>
          {text.lookAgain}
        </Button>
      </div>
    </div>
  );
}

function offerText({ source }: Offer, language: Language): string {
  const text = paneDataText(language);
  const rows = formatCount(Math.max(0, source.rows - 1), language);
  const kind = text.kinds[source.kind];
  return source.kind === 'sheet' || source.name.includes('!')
    ? text.offer(source.name, kind, rows)
    : text.offerOnSheet(source.name, kind, source.sheet, rows);
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
