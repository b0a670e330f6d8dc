import { makeStyles, tokens } from '@fluentui/react-components';
import { formatCount } from '../../../core';
import { paneResultText } from '../../words/pane-result';
import { MAIN_OUTCOME } from './headline';
import type { ExtremeFigure, Headline } from '../../state/headline';
import type { ResultState } from '../../state/pane-state';
import { FigureSource } from './figure-source';
import { mainShareText } from './figure-text';
import type { ViewProps } from '../../parts/view-props';

/** The fylker with the largest and the smallest main share, each with where it comes from. */
export function ExtremeList(
  props: ViewProps & { readonly result: ResultState; readonly headline: Headline },
) {
  const { language, headline } = props;
  const styles = useStyles();
  const text = paneResultText(language);
  const kind = headline.highest?.figure.level === 'group' ? 'group' : 'fylke';
  const ends = [
    { heading: text.highest[kind], end: headline.highest },
    { heading: text.lowest[kind], end: headline.lowest },
  ].flatMap(({ heading, end }) => (end ? [{ heading, end }] : []));
  if (ends.length === 0) return null;
  const nameOf = ({ figure, ties }: ExtremeFigure): string =>
    ties === 0 ? figure.name : text.tied(figure.name, String(ties));
  return (
    <div className={styles.list}>
      {ends.map(({ heading, end }) => (
        <div key={heading}>
          <h4 className={styles.heading}>{heading}</h4>
          <p className={styles.line}>
            <span>{nameOf(end)}</span>
            <b className={styles.share}>{mainShareText(end.figure, language)}</b>
          </p>
          <p className={styles.fraction}>
            {text.fraction(
              formatCount(end.figure.counts[MAIN_OUTCOME] ?? 0, language),
              formatCount(end.figure.denominator ?? 0, language),
            )}
          </p>
          {end.figure.level !== 'group' && <FigureSource {...props} figure={end.figure} />}
        </div>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  line: { margin: 0, display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  share: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  fraction: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});
