import { makeStyles, tokens } from '@fluentui/react-components';
import { paneResultText } from '../words/pane-result';
import type { Issue, Severity } from '../../core';
import { IssueItem } from './issue-item';
import { Section } from './section';
import type { ViewProps } from './view-props';

/** Everything that was set aside or is doubtful, the gravest first ([IN-9]). */
export function IssueList({ issues, ...view }: ViewProps & { readonly issues: readonly Issue[] }) {
  const styles = useStyles();
  const text = paneResultText(view.language);
  return (
    <Section heading={text.issues}>
      {issues.length === 0 && <p className={styles.none}>{text.noIssues}</p>}
      {SEVERITIES.map((severity) => {
        const some = issues.filter((one) => one.severity === severity);
        return some.length === 0 ? null : (
          <div key={severity}>
            <h4 className={styles.heading}>{text.issueGroups[severity]}</h4>
            <ul className={styles.list}>
              {some.map((one, index) => (
                <IssueItem key={`${one.code} ${index}`} {...view} issue={one} />
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const useStyles = makeStyles({
  none: { margin: 0 },
  heading: {
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});
