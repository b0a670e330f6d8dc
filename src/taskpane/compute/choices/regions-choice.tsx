import { paneChoicesText } from '../../words/pane-choices';
import { changeWishes } from '../actions/change-wishes';
import { PaneSelect } from '../../parts/pane-select';
import type { ViewProps } from '../../parts/view-props';

/** Whose kommuner and fylker the years are given for: each year's own, or those of one year ([REG-7]). */
export function RegionsChoice(
  props: ViewProps & { readonly years: readonly number[]; readonly chosen: number | null },
) {
  const { language, perform, years, chosen } = props;
  const text = paneChoicesText(language);
  return (
    <PaneSelect
      label={text.regionsOf}
      hint={chosen === null ? '' : text.regionsOfHint}
      value={chosen === null ? EACH : String(chosen)}
      choices={[
        { id: EACH, label: text.regionsOfEachYear },
        ...years.map((year) => ({ id: String(year), label: text.regionsOfYear(String(year)) })),
      ]}
      onChange={(id) => perform(changeWishes, { regionsOf: id === EACH ? null : Number(id) })}
    />
  );
}

const EACH = '';
