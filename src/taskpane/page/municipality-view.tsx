import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount, type Municipality } from '../../core';
import { printedCell } from '../../layout';
import { municipalityTables, pageTableLines, type PageInput, type PageTable } from '../../page';
import { PaneSelect } from '../parts/pane-select';
import { Section } from '../parts/section';
import type { ViewProps } from '../parts/view-props';
import type { ResultState } from '../state/pane-state';
import { panePageText } from '../words/pane-page';
import { pageChoices, pageInput } from './page-input';
import { writeMunicipality } from './write-municipality';

/**
 * One kommune: beside its KOSTRA group, its fylke and the country, its place and how sure it is, its ages and its own years. Of the indicator
 * and year that are looked at; nothing where no kommune has figures.
 */
export function MunicipalityView({
  language,
  perform,
  result,
  chosen,
  writes,
}: ViewProps & {
  readonly result: ResultState;
  readonly chosen: { readonly indicator: string | null; readonly year: number | null };
  /** Whether a sheet can be written now. */
  readonly writes: boolean;
}) {
  const styles = useStyles();
  const text = panePageText(language);
  const [code, choose] = useState('');
  const { counted } = result;
  const choices = counted === null ? null : pageChoices({ ...result, counted }, chosen);
  if (counted === null || choices === null || choices.municipalities.length === 0) return null;
  const { indicator, year, municipalities } = choices;
  const municipality = municipalities.find((one) => one.code === code);
  const isAll = code === ALL && municipalities.length > 1;
  const count = formatCount(municipalities.length, language);
  const write = (label: string, codes: readonly string[]) => (
    <div>
      <Button
        onClick={() => perform(writeMunicipality, { indicator: indicator.id, year, municipalities: codes })}
      >
        {label}
      </Button>
    </div>
  );
  return (
    <Section heading={text.oneMunicipality}>
      <PaneSelect
        label={text.municipality}
        value={isAll ? ALL : (municipality?.code ?? '')}
        choices={[
          { id: '', label: text.chooseMunicipality },
          ...(writes && municipalities.length > 1 ? [{ id: ALL, label: text.allMunicipalities(count) }] : []),
          ...municipalities.map((one) => ({ id: one.code, label: `${one.code} ${one.name}` })),
        ]}
        onChange={choose}
      />
      {municipality && (
        <>
          <Tables input={pageInput({ ...result, counted }, indicator, year, language)} of={municipality} />
          <p className={styles.text}>{text.intervalHint}</p>
          {writes && write(text.writeSheet, [code])}
        </>
      )}
      {isAll && writes && (
        <>
          <p className={styles.text}>{text.sheetsHint}</p>
          {write(
            text.writeSheets(count),
            municipalities.map((one) => one.code),
          )}
        </>
      )}
    </Section>
  );
}

/** All kommuner among the codes of kommuner. */
const ALL = 'alle';

function Tables({ input, of }: { readonly input: PageInput; readonly of: Municipality }) {
  const styles = useStyles();
  return municipalityTables(input, of).map(({ caption, table }) => {
    if (table.rows.length === 0) return null;
    const { columns, rows } = narrowed(table);
    const sign = pageTableLines(table).join(' ');
    return (
      <div key={caption} className={styles.scroll}>
        <table className={styles.table}>
          <caption className={styles.caption}>{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ header, align }) => (
                <th key={header} scope="col" className={align === 'right' ? styles.number : styles.name}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...cells], row) => (
              <tr key={row}>
                <th scope="row" className={styles.name}>
                  {first && printedCell(first, input.language)}
                </th>
                {cells.map((cell, at) => (
                  <td
                    key={columns[at + 1]?.header}
                    className={columns[at + 1]?.align === 'right' ? styles.number : styles.name}
                  >
                    {printedCell(cell, input.language)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {sign !== '' && <p className={styles.text}>{sign}</p>}
      </div>
    );
  });
}

/**
 * What of a table there is room for: of shares the share met and its interval, the others are on the sheet and the page. A name that is
 * the same in every row is in the caption already.
 */
function narrowed({ columns, rows }: PageTable): Pick<PageTable, 'columns' | 'rows'> {
  const first = columns.findIndex(({ kind }) => kind === 'share');
  const isSame = (at: number): boolean => new Set(rows.map((row) => JSON.stringify(row[at]))).size === 1;
  const kept = columns.flatMap(({ kind }, at) =>
    (kind === 'share' && at !== first) ||
    (kind === 'name' && columns.length > 4 && rows.length > 1 && isSame(at))
      ? []
      : [at],
  );
  const only = <T,>(cells: readonly T[]): readonly T[] => cells.filter((_, at) => kept.includes(at));
  return { columns: only(columns), rows: rows.map(only) };
}

const useStyles = makeStyles({
  text: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  // A word is parted only where it is wider than the pane.
  scroll: { minWidth: 0, overflowWrap: 'break-word' },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200 },
  caption: {
    textAlign: 'left',
    paddingBottom: tokens.spacingVerticalXS,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '2px 4px 2px 0' },
  number: {
    textAlign: 'right',
    fontWeight: tokens.fontWeightRegular,
    padding: '2px 0 2px 4px',
    fontVariantNumeric: 'tabular-nums',
  },
});
