import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Language } from '../../core';
import { Disclosure } from '../parts/disclosure';
import { TextToCopy } from '../parts/text-to-copy';
import { useToneStyles } from '../published/views/tones';
import { paneText } from '../words/pane';
import { paneSelfTestText, selfTestMeaning, selfTestReport } from '../words/pane-self-test';
import type { SelfTestState } from './state';

/** What the self-test found: a sentence, a table of what was tried with what it means, and behind a button the report to copy. */
export function SelfTestOutcome({
  language,
  done: { steps, facts },
}: {
  readonly language: Language;
  readonly done: Extract<SelfTestState, { readonly kind: 'done' }>;
}) {
  const styles = useStyles();
  const tones = useToneStyles();
  const text = paneSelfTestText(language);
  const failed = steps.filter(({ passed }) => !passed).length;
  return (
    <>
      <p className={styles.verdict} role="status">
        {failed === 0 ? text.allWorks(steps.length) : text.someFail(failed, steps.length)}
      </p>
      <table className={styles.table}>
        <caption className={styles.caption}>{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              {text.part}
            </th>
            <th scope="col" className={styles.cell}>
              {text.outcome}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.part}>
              <th scope="row" className={mergeClasses(styles.cell, styles.part)}>
                {text.parts[step.part]}
              </th>
              <td className={styles.cell}>
                <span className={mergeClasses(styles.sign, tones[step.passed ? 'good' : 'bad'])}>
                  <span aria-hidden="true">{step.passed ? '✓' : '✗'}</span>{' '}
                  {step.passed ? text.passed : text.failed}
                </span>{' '}
                {selfTestMeaning(step, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.facts}>
        {text.tried} {facts.join(' · ')}
      </p>
      <Disclosure label={text.copyHint}>
        <TextToCopy
          text={selfTestReport(steps, facts, language)}
          words={{ label: text.report, ...paneText(language).copying }}
        />
      </Disclosure>
    </>
  );
}

const useStyles = makeStyles({
  verdict: { margin: `${tokens.spacingVerticalS} 0`, fontWeight: tokens.fontWeightSemibold },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  caption: { textAlign: 'left', paddingBottom: tokens.spacingVerticalXS },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  part: { fontWeight: tokens.fontWeightRegular, width: '38%' },
  sign: { whiteSpace: 'nowrap', padding: '0 4px', fontWeight: tokens.fontWeightSemibold },
  facts: { margin: `${tokens.spacingVerticalS} 0`, fontSize: tokens.fontSizeBase200 },
});
