import { namedReach, type NamedReach, type Reach, WHOLE_COUNTRY } from '../../../core';
import { isSameSource } from '../../data/same-source';
import { lastYearOf, whatThereIs } from '../../data/what-there-is';
import { PaneSelect } from '../../parts/pane-select';
import type { ViewProps } from '../../parts/view-props';
import type { ChosenData } from '../../state/chosen-data';
import type { PaneState } from '../../state/pane-state';
import { paneChoicesText } from '../../words/pane-choices';
import { changeWishes } from '../actions/change-wishes';

/** What the data are about ([IN-11]): guessed, the country, or one fylke or kommune of a year; not without a kommune column. */
export function ReachChoice(props: ViewProps & { readonly state: PaneState; readonly data: ChosenData }) {
  const { language, perform, state, data } = props;
  const { wishes } = state;
  const text = paneChoicesText(language);
  const guess = guessedLast(state, data);
  const isPossible = whatThereIs(data).levels.length > 1;
  const ofYear = data.regions.classification.forYear(lastYearOf(data, wishes));
  const hint = !isPossible
    ? text.reachNot
    : wishes.reach !== null
      ? ''
      : guess === null
        ? text.reachHint
        : text.reachGuess(guess.kind === 'country' ? text.reachCountry : namesOf(guess));
  return (
    <PaneSelect
      label={text.reach}
      hint={hint}
      value={isPossible ? idOf(wishes.reach) : GUESSED}
      choices={[
        { id: GUESSED, label: text.reachGuessed },
        ...(isPossible
          ? [
              { id: WHOLE_COUNTRY.kind, label: text.reachCountry },
              ...(ofYear?.counties ?? []).map(({ code, name }) => ({
                id: code,
                label: text.reachCounty(code, name),
              })),
              ...(ofYear?.municipalities ?? []).map(({ code, name }) => ({
                id: code,
                label: `${code} ${name}`,
              })),
            ]
          : []),
      ]}
      onChange={(id) => perform(changeWishes, { reach: reachOf(id) })}
    />
  );
}

const GUESSED = '';
const MOST_NAMES = 6;

/** What was guessed when these data were last counted in this session. */
function guessedLast({ result }: PaneState, { source }: ChosenData): NamedReach | null {
  if (!result?.counted || !isSameSource(result.source, source)) return null;
  const { reach, tabulation, classification } = result.counted;
  if (reach.kind !== 'country' && !reach.guessed) return null;
  return namedReach(classification, reach, tabulation.input.years);
}

function namesOf(reach: Exclude<NamedReach, { kind: 'country' }>): string {
  const names = reach.regions.map(({ code, name }) => `${code} ${name}`);
  return names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ' …' : '');
}

function idOf(reach: Reach | null): string {
  if (reach === null) return GUESSED;
  return reach.kind === 'country' ? reach.kind : (reach.codes[0] ?? GUESSED);
}

/** Codes of two digits are fylker, of four kommuner. */
function reachOf(id: string): Reach | null {
  if (id === GUESSED) return null;
  if (id === WHOLE_COUNTRY.kind) return WHOLE_COUNTRY;
  return { kind: id.length === 2 ? 'counties' : 'municipalities', codes: [id], guessed: false };
}
