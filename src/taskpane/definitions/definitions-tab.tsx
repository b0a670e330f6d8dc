import { Field, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { paneDefinitionsText } from '../words/pane-definitions';
import { searchDefinitions } from './search';
import { INDICATORS } from '../../shipped';
import type { PaneState } from '../state/pane-state';
import { DefinitionSheet } from './definition-sheet';
import { matching } from './matching';
import { ScreenHeading } from '../parts/screen-heading';
import type { ViewProps } from '../parts/view-props';

/** The definition sheets in our own words, with every measure number and what it means; searchable. */
export function DefinitionsTab({ language, perform, state }: ViewProps & { readonly state: PaneState }) {
  const styles = useStyles();
  const text = paneDefinitionsText(language);
  const { query } = state.definitions;
  const found = INDICATORS.map((indicator) => matching(indicator, query, language));
  const hits = found.reduce((sum, one) => sum + one.fields.length + one.measures.length, 0);
  return (
    <div className={styles.tab}>
      <ScreenHeading>{text.heading}</ScreenHeading>
      <Field label={text.search} hint={text.searchHint}>
        <SearchBox
          value={query}
          onChange={(_, { value }) => perform(searchDefinitions, value)}
          className={styles.search}
        />
      </Field>
      <p role="status" className={styles.hits}>
        {query.trim() === '' ? '' : text.found(String(hits))}
      </p>
      {query.trim() !== '' && hits === 0 && <p className={styles.hits}>{text.none}</p>}
      {found
        .filter(({ fields, measures }) => fields.length + measures.length > 0)
        .map((one) => (
          <DefinitionSheet key={one.indicator.id} language={language} found={one} query={query} />
        ))}
    </div>
  );
}

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, flexGrow: 1 },
  search: { maxWidth: 'none' },
  hits: { margin: 0, ':empty': { display: 'none' } },
});
