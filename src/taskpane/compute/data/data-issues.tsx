import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { issueMessage, roleName, type Issue, type Language } from '../../../core';
import { paneDataText } from '../../words/pane-data';
import type { HalfIndicator } from '../../data/recognise';

/** What is the matter with the header row, told where the columns are. */
export function DataIssues({
  language,
  issues,
  half,
}: {
  readonly language: Language;
  readonly issues: readonly Issue[];
  readonly half: readonly HalfIndicator[];
}) {
  const styles = useStyles();
  const told = issues.filter(({ severity }) => severity !== 'info');
  const missing = told.flatMap((one) =>
    one.code === 'roleWithoutColumn' && one.severity === 'error' ? [one.facts.role] : [],
  );
  // One line for many missing columns: the list below shows which, and they are pointed out there.
  const others = missing.length > 1 ? told.filter(({ code }) => code !== 'roleWithoutColumn') : told;
  return (
    <div className={styles.issues} aria-live="polite">
      {missing.length > 1 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{missingText(missing, language)}</MessageBarBody>
        </MessageBar>
      )}
      {others.map((one, index) => (
        <MessageBar
          key={`${one.code} ${index}`}
          intent={one.severity === 'error' ? 'error' : 'warning'}
          layout="multiline"
        >
          <MessageBarBody>{issueMessage(one, language)}</MessageBarBody>
        </MessageBar>
      ))}
      {half.map(({ indicator, missing: codes }) => (
        <MessageBar key={indicator.id} intent="warning" layout="multiline">
          <MessageBarBody>
            {paneDataText(language).halfIndicator(indicator.shortTitle[language], codes.join(', '))}
          </MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}

function missingText(roles: readonly string[], language: Language): string {
  const names = roles.map((role) => roleName(role, language));
  return paneDataText(language).columnsMissing(names.slice(0, -1).join(', '), names.at(-1) ?? '');
}

const useStyles = makeStyles({
  issues: { display: 'flex', flexDirection: 'column', gap: '8px', ':empty': { display: 'none' } },
});
