import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { issueMessage, type Issue, type Language } from '../../core';

/** What is the matter with the header row, told where the columns are. */
export function DataIssues({
  language,
  issues,
}: {
  readonly language: Language;
  readonly issues: readonly Issue[];
}) {
  const styles = useStyles();
  const told = issues.filter(({ severity }) => severity !== 'info');
  return (
    <div className={styles.issues} aria-live="polite">
      {told.map((one, index) => (
        <MessageBar
          key={`${one.code} ${index}`}
          intent={one.severity === 'error' ? 'error' : 'warning'}
          layout="multiline"
        >
          <MessageBarBody>{issueMessage(one, language)}</MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  issues: { display: 'flex', flexDirection: 'column', gap: '8px', ':empty': { display: 'none' } },
});
