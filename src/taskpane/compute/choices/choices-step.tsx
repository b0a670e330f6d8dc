import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { paneChoicesText } from '../../words/pane-choices';
import { paneText } from '../../words/pane';
import type { Content } from '../../../layout';
import { changeWishes } from '../actions/change-wishes';
import { canCompute, computeAction } from '../actions/compute';
import { whatThereIs, wishesHold, yearsOfRegions } from '../../data/what-there-is';
import type { ChosenData } from '../../state/chosen-data';
import type { PaneState } from '../../state/pane-state';
import { ActionBar } from '../../parts/action-bar';
import { ChoiceList } from '../../parts/choice-list';
import { LiveChoice } from './live-choice';
import { ScreenHeading } from '../../parts/screen-heading';
import { PaneSelect } from '../../parts/pane-select';
import { RankingChoice } from './ranking-choice';
import { ReachChoice } from './reach-choice';
import { RegionsChoice } from './regions-choice';
import { StatisticsChoice } from './statistics-choice';
import { SuppressionChoice } from './suppression-choice';
import type { ViewProps } from '../../parts/view-props';
import { YearsChoice } from './years-choice';

/** Step 2: what is computed and where it goes. Everything is chosen beforehand. */
export function ChoicesStep({ state, ...view }: ViewProps & { readonly state: PaneState }) {
  return state.data.kind === 'chosen' ? <Choices {...view} state={state} data={state.data} /> : null;
}

function Choices(props: ViewProps & { readonly state: PaneState; readonly data: ChosenData }) {
  const { language, perform, state, data } = props;
  const { wishes } = state;
  const styles = useStyles();
  const text = paneChoicesText(language);
  const { indicators, levels, ageGroups, groupHeaders, years } = whatThereIs(data);
  const regionYears = yearsOfRegions(data, wishes);
  const all = <Id,>(chosen: readonly Id[], of: readonly Id[]) =>
    chosen.length === of.length ? null : chosen;
  const indicatorIds = indicators.map(({ id }) => id);
  const ageGroupIds = ageGroups.map(({ id }) => id);
  return (
    <>
      <ScreenHeading>{text.heading}</ScreenHeading>
      <p className={styles.text} role="status">
        {wishesHold(data, wishes) ? text.ready : text.nothingChosen}
      </p>
      <ChoiceList
        legend={text.indicators}
        choices={indicators.map(({ id, title }) => ({ id, label: title[language] }))}
        chosen={wishes.indicators ?? indicatorIds}
        onChange={(chosen) => perform(changeWishes, { indicators: all(chosen, indicatorIds) })}
      />
      <YearsChoice {...props} years={years} chosen={wishes.years} />
      {regionYears.length > 0 && <RegionsChoice {...props} years={regionYears} chosen={wishes.regionsOf} />}
      <ReachChoice {...props} />
      <ChoiceList
        legend={text.levels}
        choices={levels.map((id) => ({ id, label: text.levelNames[id] }))}
        chosen={wishes.levels ?? levels}
        onChange={(chosen) => perform(changeWishes, { levels: all(chosen, levels) })}
      />
      {ageGroups.length > 1 && (
        <ChoiceList
          legend={text.ageGroups}
          choices={ageGroups.map(({ id, label }) => ({ id, label: upperFirst(label[language]) }))}
          chosen={wishes.ageGroups ?? ageGroupIds}
          onChange={(chosen) => perform(changeWishes, { ageGroups: all(chosen, ageGroupIds) })}
        />
      )}
      {groupHeaders.length > 0 && (
        <PaneSelect
          label={text.groupBy}
          value={wishes.groupBy[0] ?? ''}
          choices={[
            { id: '', label: text.noGroup },
            ...groupHeaders.map((header) => ({ id: header, label: header })),
          ]}
          onChange={(header) => perform(changeWishes, { groupBy: header === '' ? [] : [header] })}
        />
      )}
      <SuppressionChoice {...props} />
      <RankingChoice {...props} least={wishes.leastRanked} />
      <Field label={{ children: text.content, weight: 'semibold' }}>
        <RadioGroup
          value={wishes.content}
          onChange={(_, { value }) => perform(changeWishes, { content: value as Content })}
        >
          {CONTENTS.map((content) => (
            <Radio key={content} value={content} label={text.contentNames[content]} />
          ))}
        </RadioGroup>
      </Field>
      <StatisticsChoice language={language} perform={perform} wishes={wishes} />
      <Checkbox
        label={text.figures}
        checked={wishes.figures}
        onChange={(_, { checked }) => perform(changeWishes, { figures: checked === true })}
      />
      <LiveChoice language={language} perform={perform} data={data} wishes={wishes} />
      <Field label={{ children: text.place, weight: 'semibold' }}>
        <RadioGroup
          value={wishes.newSheets ? 'new' : 'update'}
          onChange={(_, { value }) => perform(changeWishes, { newSheets: value === 'new' })}
        >
          <Radio value="update" label={text.placeUpdate} />
          <Radio value="new" label={text.placeNew} />
        </RadioGroup>
      </Field>
      <ActionBar>
        <Button
          appearance="primary"
          disabled={!canCompute(state)}
          onClick={() => perform(computeAction, undefined)}
        >
          {computeAction.label(paneText(language))}
        </Button>
      </ActionBar>
    </>
  );
}

const CONTENTS: readonly Content[] = ['both', 'shares', 'counts'];

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});
