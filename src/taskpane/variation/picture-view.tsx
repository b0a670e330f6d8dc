import { makeStyles, tokens } from '@fluentui/react-components';
import {
  assertNever,
  formatCount,
  formatTenths,
  shareTenths,
  statisticTenths,
  type Language,
} from '../../core';
import { layoutText, type FunnelPicture, type RankedPicture } from '../../layout';
import { pictureSvg, type Palette } from '../../pictures';
import { Disclosure } from '../parts/disclosure';
import { Section } from '../parts/section';
import { paneVariationText } from '../words/pane-variation';

/** A picture in the pane's colours, what is to be known of it, and the table that says the same. */
export function PictureView({
  picture,
  language,
}: {
  readonly picture: FunnelPicture | RankedPicture;
  readonly language: Language;
}) {
  const styles = useStyles();
  const text = paneVariationText(language);
  return (
    <Section heading={text.kinds[picture.kind]}>
      <p className={styles.notes}>{picture.title}</p>
      <div
        className={styles.picture}
        // Made by us of names and numbers, every text escaped.
        dangerouslySetInnerHTML={{
          __html: pictureSvg(picture, { palette: PALETTE, width: WIDTH, isBare: true }),
        }}
      />
      <p className={styles.notes}>{picture.notes.join(' ')}</p>
      <Disclosure label={text.table} spokenLabel={text.tableOf(text.kinds[picture.kind])}>
        <PictureTable picture={picture} language={language} />
      </Disclosure>
    </Section>
  );
}

function PictureTable({
  picture,
  language,
}: {
  readonly picture: FunnelPicture | RankedPicture;
  readonly language: Language;
}) {
  const styles = useStyles();
  const { headers, rows } = tableOf(picture, language);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{picture.altText}</caption>
      <thead>
        <tr>
          {headers.map((header, at) => (
            <th key={header} scope="col" className={at === 0 ? styles.name : styles.number}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], row) => (
          <tr key={`${row} ${name}`}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            {cells.map((cell, at) => (
              <td key={headers[at + 1]} className={styles.number}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The table behind a picture, its texts in the language. */
export function tableOf(
  picture: FunnelPicture | RankedPicture,
  language: Language,
): { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const text = paneVariationText(language);
  const words = layoutText(language);
  const bound = (share: number): string => words.percent(formatTenths(statisticTenths(share), language));
  const share = ({ count, denominator }: { readonly count: number; readonly denominator: number }): string =>
    words.percent(formatTenths(shareTenths(count, denominator), language));
  switch (picture.kind) {
    case 'funnel':
      return {
        headers: [text.region, words.denominator, words.share, text.limits],
        rows: picture.points.map((one) => [
          one.name,
          formatCount(one.denominator, language),
          share(one),
          one.isFarOutside ? text.farOutside : one.isOutside ? text.outside : text.within,
        ]),
      };
    case 'ranked':
      return {
        headers: [text.region, words.denominator, words.share, text.interval],
        rows: picture.rows.map((one) => [
          one.name,
          formatCount(one.denominator, language),
          share(one),
          `${bound(one.low)} – ${bound(one.high)}`,
        ]),
      };
    default:
      return assertNever(picture);
  }
}

/** As wide as a pane's content is at its narrowest; it is drawn larger where there is room. */
const WIDTH = 320;

/** Named here and given their values below, so that themes and Windows' contrast colours reach into the drawing. */
const PALETTE: Palette = {
  paper: 'var(--picture-paper)',
  ink: 'var(--picture-ink)',
  soft: 'var(--picture-soft)',
  line: 'var(--picture-line)',
  mark: 'var(--picture-mark)',
  point: 'var(--picture-point)',
  band: 'var(--picture-line)',
};

const useStyles = makeStyles({
  picture: {
    '--picture-paper': tokens.colorNeutralBackground1,
    '--picture-ink': tokens.colorNeutralForeground1,
    '--picture-soft': tokens.colorNeutralForeground2,
    '--picture-line': tokens.colorNeutralStroke2,
    '--picture-mark': tokens.colorPaletteMarigoldForeground3,
    '--picture-point': tokens.colorNeutralForeground3,
    '@media (forced-colors: active)': {
      '--picture-paper': 'Canvas',
      '--picture-ink': 'CanvasText',
      '--picture-soft': 'CanvasText',
      '--picture-line': 'GrayText',
      '--picture-mark': 'Highlight',
      '--picture-point': 'CanvasText',
      forcedColorAdjust: 'none',
    },
    '& svg': { display: 'block', width: '100%', height: 'auto', maxWidth: '560px' },
  },
  notes: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200 },
  caption: {
    textAlign: 'left',
    paddingBottom: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
  },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '2px 6px 2px 0' },
  number: {
    textAlign: 'right',
    fontWeight: tokens.fontWeightRegular,
    padding: '2px 0 2px 6px',
    fontVariantNumeric: 'tabular-nums',
  },
});
