import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CELL_VERDICTS, type CellVerdict, type ComparedCell } from '../../../published';
import { formatCount } from '../../../core';
import { panePublishedText } from '../../words/pane-published';
import { PublishedCellVerdict } from './cell';
import { Disclosure } from '../../parts/disclosure';
import { Section } from '../../parts/section';
import { ShowMore } from './show-more';
import { useToneStyles, VERDICT_TONES } from './tones';
import type { ViewProps } from '../../parts/view-props';

/** How many figures have each verdict, and the figures themselves: those that differ first and in full. */
export function PublishedVerdicts({
  compared,
  ...view
}: ViewProps & { readonly compared: readonly ComparedCell[] }) {
  const { language } = view;
  const styles = useStyles();
  const tones = useToneStyles();
  const text = panePublishedText(language);
  const groups = GRAVEST_FIRST.map((kind) => ({
    kind,
    cells: compared.filter(({ verdict }) => verdict.kind === kind),
  }));
  const differing = groups[0]?.cells ?? [];
  const hasAgreed = groups.some(({ kind, cells }) => kind === 'agrees' && cells.length > 0);
  return (
    <>
      <ul className={styles.counts} aria-label={text.verdicts}>
        {groups
          .filter(({ kind, cells }) => cells.length > 0 || kind === 'differs')
          .map(({ kind, cells }) => (
            <li
              key={kind}
              // That nothing differs is no alarm.
              className={mergeClasses(
                styles.count,
                tones[cells.length === 0 ? 'unsure' : VERDICT_TONES[kind]],
              )}
            >
              <span aria-hidden="true">{CELL_VERDICTS[kind].sign}</span>
              <b>{formatCount(cells.length, language)}</b>
              <span>{CELL_VERDICTS[kind][language]}</span>
            </li>
          ))}
      </ul>
      {differing.length > 0 ? (
        <Section heading={text.verdictGroups.differs}>
          <CellList {...view} cells={differing} />
        </Section>
      ) : (
        hasAgreed && <p className={styles.text}>{text.allAgree}</p>
      )}
      <div>
        {groups.slice(1).map(({ kind, cells }) =>
          cells.length === 0 ? null : (
            <Disclosure
              key={kind}
              label={`${text.verdictGroups[kind]} (${formatCount(cells.length, language)})`}
            >
              <CellList {...view} cells={cells} />
            </Disclosure>
          ),
        )}
      </div>
    </>
  );
}

function CellList({ cells, ...view }: ViewProps & { readonly cells: readonly ComparedCell[] }) {
  const styles = useStyles();
  return (
    <ShowMore {...view} items={cells}>
      {(shown) => (
        <ul className={styles.cells}>
          {shown.map((one) => (
            <PublishedCellVerdict key={`${one.cell.address} ${one.cell.part}`} {...view} checked={one} />
          ))}
        </ul>
      )}
    </ShowMore>
  );
}

const GRAVEST_FIRST: readonly CellVerdict['kind'][] = [
  'differs',
  'rounding',
  'missing',
  'cannotTell',
  'agrees',
];

const useStyles = makeStyles({
  text: { margin: 0 },
  counts: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
  count: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    padding: `2px ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    fontVariantNumeric: 'tabular-nums',
  },
  cells: { listStyleType: 'none', margin: 0, padding: 0 },
});
