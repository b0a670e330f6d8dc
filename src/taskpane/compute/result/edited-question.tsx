import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { editedSheetsQuestion } from '../../../hosts/words/workbook-results';
import { paneText } from '../../words/pane';
import { answerEdited } from '../actions/answer-edited';
import { ScreenHeading } from '../../parts/screen-heading';
import type { ViewProps } from '../../parts/view-props';

/** Result sheets have been edited by hand: what should become of the edits? Nothing is chosen beforehand. */
export function EditedQuestion({
  language,
  perform,
  sheets,
}: ViewProps & { readonly sheets: readonly string[] }) {
  const styles = useStyles();
  const text = paneText(language);
  return (
    <>
      <ScreenHeading>{text.editedTitle}</ScreenHeading>
      <p className={styles.text}>{editedSheetsQuestion(sheets, language)}</p>
      <div className={styles.answers}>
        <Button onClick={() => perform(answerEdited, 'keep')}>{text.editedKeep}</Button>
        <Button onClick={() => perform(answerEdited, 'replace')}>{text.editedOverwrite}</Button>
        <Button appearance="subtle" onClick={() => perform(answerEdited, null)}>
          {text.writeNothing}
        </Button>
      </div>
    </>
  );
}

const useStyles = makeStyles({
  text: { margin: 0 },
  answers: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalS },
});
