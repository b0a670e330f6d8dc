import { makeStyles, tokens } from '@fluentui/react-components';
import { formatCount, OUTCOME_WORDS } from '../../../core';
import { paneResultText } from '../../words/pane-result';
import { hasShare, MAIN_OUTCOME } from './headline';
import type { Headline } from '../../state/headline';
import type { ResultState } from '../../state/pane-state';
import { ExtremeList } from './extreme-list';
import { FigureSource } from './figure-source';
import { mainShareText } from './figure-text';
import { OutcomeBar } from './outcome-bar';
import { TrendChart } from './trend-chart';
import type { ViewProps } from '../../parts/view-props';

/** The main figures of one indicator, year and age group. */
export function HeadlineCard(
  props: ViewProps & { readonly result: ResultState; readonly headline: Headline },
) {
  const { language, headline } = props;
  const styles = useStyles();
  const text = paneResultText(language);
  const { country } = headline;
  return (
    <div className={styles.card}>
      <div>
        <p className={styles.figure}>
          <span className={styles.share}>{mainShareText(country, language)}</span>{' '}
          <span>{OUTCOME_WORDS[MAIN_OUTCOME][language]}</span>
        </p>
        <p className={styles.fraction}>
          {hasShare(country)
            ? text.fraction(
                formatCount(country.counts[MAIN_OUTCOME] ?? 0, language),
                formatCount(country.denominator, language),
              )
            : country.status === 'suppressed'
              ? text.hiddenShare
              : text.noShare}
        </p>
        {country.coverage && (
          <p className={styles.fraction}>
            {text.coverage(
              formatCount(country.coverage.reported, language),
              formatCount(country.coverage.total, language),
            )}
          </p>
        )}
      </div>
      <OutcomeBar figure={country} language={language} />
      <FigureSource {...props} figure={country} />
      <ExtremeList {...props} />
      {headline.trend.length > 1 && (
        <div>
          <h4 className={styles.subheading}>{text.trend}</h4>
          <TrendChart points={headline.trend} language={language} />
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  figure: { margin: 0, lineHeight: tokens.lineHeightHero700 },
  share: {
    fontSize: tokens.fontSizeHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  fraction: { margin: 0, color: tokens.colorNeutralForeground2 },
  subheading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});
