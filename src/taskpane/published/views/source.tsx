import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { panePublishedText } from '../../words/pane-published';
import { checkPublishedTable, choosePublished, isFree, lookForPublished } from '../actions';
import { goToCells } from '../../actions/go-to-cells';
import type { PublishedTable } from '../../state/published-state';
import type { Offer } from '../../state/offer';
import type { PaneState } from '../../state/pane-state';
import { ActionBar } from '../../parts/action-bar';
import { PublishedAgainst } from './against';
import { CellsInFile } from './cell-link';
import { OpenFile } from './open-file';
import { PublishedRecognised } from './recognised';
import { PaneSelect } from '../../parts/pane-select';
import { Section } from '../../parts/section';
import { sourceText } from '../../parts/source-text';
import type { ViewProps } from '../../parts/view-props';

/** Which cells are the published table, what was recognised in them, and what they are checked against. */
export function PublishedSource({ state, ...view }: ViewProps & { readonly state: PaneState }) {
  const { language, perform } = view;
  const styles = useStyles();
  const text = panePublishedText(language);
  const { offers, table } = state.published;
  if (offers === null) return <Spinner size="small" label={text.looking} className={styles.spinner} />;
  const sources = offers.map(({ source }) => source);
  const known = table === null || sources.some(({ address }) => address === table.source.address);
  return (
    <>
      <Section heading={text.tableHeading}>
        {sources.length === 0 && table === null ? (
          <p className={styles.text}>{text.noTables}</p>
        ) : (
          <PaneSelect
            label={text.table}
            value={table?.source.address ?? ''}
            choices={[
              ...(table === null ? [{ id: '', label: text.noTable }] : []),
              ...(known ? sources : [table.source, ...sources]).map((source) => ({
                id: source.address,
                label: source.kind === 'file' ? text.fileOffer(source.name) : sourceText(source, language),
              })),
            ]}
            onChange={(address) => address !== '' && perform(choosePublished, address)}
          />
        )}
        <div className={styles.buttons}>
          <Button size="small" appearance="subtle" onClick={() => perform(choosePublished, null)}>
            {text.useSelection}
          </Button>
          <OpenFile {...view} />
          {table && table.source.kind !== 'file' && (
            <Button size="small" appearance="subtle" onClick={() => perform(goToCells, table.source.address)}>
              {text.show}
            </Button>
          )}
          <Button size="small" appearance="subtle" onClick={() => perform(lookForPublished, undefined)}>
            {text.lookAgain}
          </Button>
        </div>
        {table === null && sources.length > 0 && <p className={styles.text}>{text.chooseTable}</p>}
        {table?.source.kind === 'file' &&
          table.source.about[language].map((line) => (
            <p key={line} className={styles.text}>
              {line}
            </p>
          ))}
        {table && (
          <CellsInFile.Provider value={table.source.kind === 'file'}>
            <PublishedRecognised
              {...view}
              regions={state.regions}
              table={table}
              isPersons={offersPersons(offers, table)}
            />
          </CellsInFile.Provider>
        )}
      </Section>
      {table && <PublishedAgainst {...view} state={state} forTable />}
      <ActionBar>
        <Button
          appearance="primary"
          disabled={!isFree(state) || (table?.recognised.cells.length ?? 0) === 0}
          onClick={() => perform(checkPublishedTable, undefined)}
        >
          {text.checkTable}
        </Button>
      </ActionBar>
    </>
  );
}

function offersPersons(offers: readonly Offer[], { source }: PublishedTable): boolean {
  const columns = offers.find((one) => one.source.address === source.address)?.columns;
  return (columns?.indicators.length ?? 0) > 0;
}

const useStyles = makeStyles({
  spinner: { justifyContent: 'flex-start', padding: `${tokens.spacingVerticalL} 0` },
  text: { margin: 0 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    '@media (forced-colors: active)': { marginLeft: 0 },
  },
});
