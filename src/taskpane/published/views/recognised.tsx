import { makeStyles, tokens } from '@fluentui/react-components';
import { formatCount, type Language } from '../../../core';
import { measureText, scaleText, type RecognisedTable } from '../../../published';
import { panePublishedText } from '../../words/pane-published';
import { sayOfPublished } from '../actions';
import type { PublishedTable } from '../../state/published-state';
import { yearIsValid } from '../../data/recognise';
import { INDICATORS } from '../../../shipped';
import type { RegionsState } from '../../state/regions-state';
import { PublishedUnplaced } from './unplaced';
import { Disclosure } from '../../parts/disclosure';
import { PaneSelect } from '../../parts/pane-select';
import type { ViewProps } from '../../parts/view-props';
import { YearInput } from '../../parts/year-input';

/** What a published table was understood as, and what the user must say that it does not say itself. */
export function PublishedRecognised({
  table,
  regions,
  isPersons,
  ...view
}: ViewProps & {
  readonly table: PublishedTable;
  readonly regions: RegionsState;
  /** The cells look like an extract with a row for each person. */
  readonly isPersons: boolean;
}) {
  const { language, perform } = view;
  const styles = useStyles();
  const text = panePublishedText(language);
  const { recognised, said } = table;
  const { cells, unplaced, notPlaced } = recognised;
  const lacksYear = said.year !== null || notPlaced.yearNotSaid !== undefined;
  const lacksIndicator = said.indicator !== null || cells.some(({ indicator }) => indicator === null);
  return (
    <>
      <p className={styles.text} role="status">
        {cells.length > 0
          ? text.recognised(formatCount(cells.length, language))
          : isPersons
            ? text.recognisedPersons
            : text.recognisedNone}
      </p>
      {cells.length > 0 && (
        <dl className={styles.facts}>
          {factsOf(recognised, language).map(([label, value]) => (
            <div key={label} className={styles.fact}>
              <dt className={styles.label}>{label}</dt>
              <dd className={styles.value}>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {lacksYear && (
        <YearInput
          key={table.source.address}
          classification={regions.classification}
          year={said.year}
          // A year whose regions are not known would place no figure.
          onChange={(year) =>
            (year === null || yearIsValid(year, regions.classification)) && perform(sayOfPublished, { year })
          }
          label={text.yearField}
          hint={text.yearHint}
          wrong={text.yearWrong}
        />
      )}
      {lacksIndicator && (
        <PaneSelect
          label={text.indicatorField}
          value={said.indicator ?? ''}
          choices={[
            { id: '', label: text.indicatorUnsaid },
            ...INDICATORS.map(({ id, shortTitle }) => ({ id, label: shortTitle[language] })),
          ]}
          onChange={(id) => perform(sayOfPublished, { indicator: id === '' ? null : id })}
        />
      )}
      <PublishedUnplaced {...view} unplaced={unplaced} notPlaced={notPlaced} />
      <Disclosure label={text.columns}>
        <ul className={styles.list}>
          {recognised.columns.map(({ letter, header, role, scale }) => (
            <li key={letter}>
              <b>{header === letter ? letter : `${letter} ${header}`}</b>: {text.roles[role]}
              {scale && `, ${scaleText(scale, language)}`}
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}

/** Label and value of what the table is of. */
function factsOf({ cells, headerRows }: RecognisedTable, language: Language) {
  const text = panePublishedText(language);
  const titles = new Map(INDICATORS.map(({ id, shortTitle }) => [id, shortTitle[language]]));
  const indicators = distinct(
    cells.map(({ indicator }) =>
      indicator === null ? text.indicatorNotSaid : (titles.get(indicator) ?? indicator),
    ),
  );
  const regions = distinct(cells.map(({ region }) => region.name));
  const years = distinct(cells.map(({ year }) => year)).sort((one, other) => one - other);
  const measures = distinct(cells.map(measureText)).filter((one) => one !== '');
  const [first = '', last = ''] = [regions[0], regions.at(-1)];
  const facts: readonly (readonly [string, string])[] = [
    [text.facts.indicator, indicators.join(', ')],
    [text.facts.years, years.join(', ')],
    [
      text.facts.regions,
      regions.length <= 3
        ? regions.join(', ')
        : text.manyRegions(formatCount(regions.length, language), first, last),
    ],
    [text.facts.measures, measures.join(', ')],
    [text.facts.headerRows, headerRows.join(', ')],
  ];
  return facts.filter(([, value]) => value !== '');
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

const useStyles = makeStyles({
  text: { margin: 0 },
  facts: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  fact: { display: 'flex', gap: tokens.spacingHorizontalS },
  label: { flexShrink: 0, width: '96px', color: tokens.colorNeutralForeground3 },
  value: { margin: 0, minWidth: 0 },
  list: { margin: 0, paddingLeft: '18px' },
});
