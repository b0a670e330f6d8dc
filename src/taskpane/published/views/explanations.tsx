import { makeStyles, tokens } from '@fluentui/react-components';
import { explanationText, type ComparedCell, type Explanation } from '../../../published';
import { formatCount, type Language } from '../../../core';
import { panePublishedText } from '../../words/pane-published';
import { Section } from '../../parts/section';

/** Other ways of counting that would give the published figures, the one that explains most first ([PUB-2]). */
export function PublishedExplanations({
  language,
  compared,
  explanations,
}: {
  readonly language: Language;
  readonly compared: readonly ComparedCell[];
  readonly explanations: readonly Explanation[];
}) {
  const styles = useStyles();
  const text = panePublishedText(language);
  const differs = compared.some(({ verdict }) => verdict.kind === 'differs');
  if (!differs && explanations.length === 0) return null;
  return (
    <Section heading={text.explanations}>
      {explanations.length === 0 ? (
        <p className={styles.text}>{text.noExplanation}</p>
      ) : (
        <>
          <p className={styles.text}>{text.explanationLead}</p>
          <ol className={styles.list}>
            {explanations.map((one) => {
              const sentence = explanationText(one, language);
              return (
                <li key={sentence}>
                  … {sentence}{' '}
                  <span className={styles.note}>
                    ({text.explained(formatCount(one.explained, language), formatCount(one.cells, language))})
                  </span>
                </li>
              );
            })}
          </ol>
          <p className={styles.note}>{text.explanationNote}</p>
        </>
      )}
    </Section>
  );
}

const useStyles = makeStyles({
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: '22px' },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
