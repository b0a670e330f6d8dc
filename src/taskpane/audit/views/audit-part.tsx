import { Button, Checkbox, Field, makeStyles, SpinButton, Spinner, tokens } from '@fluentui/react-components';
import type { ReaderKnowledge } from '../../../audit';
import { HIDING_RULES, isBelow, LARGEST_BELOW } from '../../../core';
import { ActionBar } from '../../parts/action-bar';
import { ChoiceList } from '../../parts/choice-list';
import { PaneSelect } from '../../parts/pane-select';
import { Section } from '../../parts/section';
import { sourceText } from '../../parts/source-text';
import type { ViewProps } from '../../parts/view-props';
import { isFree, lookForPublished } from '../../published/actions';
import { OpenFile } from '../../published/views/open-file';
import type { PaneState } from '../../state/pane-state';
import { paneChoicesText } from '../../words/pane-choices';
import { paneHidingAuditText } from '../../words/pane-hiding-audit';
import { panePublishedText } from '../../words/pane-published';
import { addAuditedSelection, auditHiding, changeAuditWishes, toggleAudited } from '../actions';
import { auditedFile, chosenSources, openedFile } from '../chosen-sources';

const KNOWLEDGE: readonly ReaderKnowledge[] = ['threshold', 'listed'];

/** Which tables are held together, what is small, and what the reader is taken to know. */
export function HidingAuditPart({ state, ...view }: ViewProps & { readonly state: PaneState }) {
  const { language, perform } = view;
  const styles = useStyles();
  const text = paneHidingAuditText(language);
  const { published, hidingAudit } = state;
  if (published.offers === null)
    return <Spinner size="small" label={panePublishedText(language).looking} className={styles.spinner} />;
  const chosen = chosenSources(state);
  const offered = published.offers
    // Rows of persons are no published table.
    .filter(({ columns }) => (columns?.indicators.length ?? 0) === 0)
    .map(({ source }) => source);
  const others = chosen.filter((one) => !offered.some(({ address }) => address === one.address));
  const sources = [...others, ...offered];
  const addresses = chosen.map(({ address }) => address);
  const { noFigures } = hidingAudit;
  const file = openedFile(state);
  const isNoneChosen = addresses.length === 0 && auditedFile(state) === null;
  return (
    <>
      <Section heading={text.tables}>
        <p className={styles.text}>{text.tablesHint}</p>
        {sources.length > 0 && (
          <ChoiceList
            legend={panePublishedText(language).table}
            choices={sources.map((source) => ({ id: source.address, label: sourceText(source, language) }))}
            chosen={addresses}
            onChange={(now) => {
              const changed = sources.find(
                ({ address }) => now.includes(address) !== addresses.includes(address),
              );
              if (changed) perform(toggleAudited, changed);
            }}
          />
        )}
        {file && (
          <Checkbox
            label={text.file(file.source.name)}
            checked={hidingAudit.withFile}
            onChange={(_, { checked }) => perform(changeAuditWishes, { withFile: checked === true })}
          />
        )}
        <div className={styles.buttons}>
          <OpenFile {...view} />
          <Button size="small" appearance="subtle" onClick={() => perform(addAuditedSelection, undefined)}>
            {text.addSelection}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => perform(lookForPublished, undefined)}>
            {panePublishedText(language).lookAgain}
          </Button>
        </div>
        {noFigures && (
          <p className={styles.text} role="status">
            {text.noFigures(String(noFigures.seen), noFigures.cells.join(', '))}
          </p>
        )}
      </Section>
      <Section heading={text.small}>
        <Field label={text.below}>
          <SpinButton
            className={styles.number}
            min={2}
            max={LARGEST_BELOW}
            value={hidingAudit.below}
            onChange={(_, { value, displayValue }) => {
              const wanted = value ?? Number(displayValue);
              if (isBelow(wanted)) perform(changeAuditWishes, { below: wanted });
            }}
          />
        </Field>
        <PaneSelect
          label={text.rule}
          value={hidingAudit.rule}
          choices={HIDING_RULES.map((id) => ({
            id,
            label: paneChoicesText(language).hideRules[id](String(hidingAudit.below)),
          }))}
          onChange={(rule) => perform(changeAuditWishes, { rule })}
        />
        <ChoiceList
          legend={text.reader}
          choices={KNOWLEDGE.map((id) => ({ id, label: text.knows[id] }))}
          chosen={hidingAudit.knows}
          onChange={(knows) => perform(changeAuditWishes, { knows })}
        />
        <p className={styles.hint}>{text.kostra}</p>
      </Section>
      {isNoneChosen && <p className={styles.text}>{text.noneChosen}</p>}
      <ActionBar>
        <Button
          appearance="primary"
          disabled={!isFree(state) || isNoneChosen}
          onClick={() => perform(auditHiding, undefined)}
        >
          {text.audit}
        </Button>
      </ActionBar>
    </>
  );
}

const useStyles = makeStyles({
  spinner: { justifyContent: 'flex-start', padding: `${tokens.spacingVerticalL} 0` },
  text: { margin: 0 },
  number: { width: '96px' },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    '@media (forced-colors: active)': { marginLeft: 0 },
  },
});
