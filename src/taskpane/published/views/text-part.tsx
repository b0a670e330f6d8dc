import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { panePublishedText } from '../../words/pane-published';
import { checkPublishedText, isFree, writePublishedText } from '../actions';
import type { PaneState } from '../../state/pane-state';
import { ActionBar } from '../../parts/action-bar';
import { PublishedAgainst } from './against';
import { PublishedTextFound } from './text-found';
import type { ViewProps } from '../../parts/view-props';

/** A publication text to be checked, and what was found in it. */
export function PublishedTextPart({ state, ...view }: ViewProps & { readonly state: PaneState }) {
  const { language, perform } = view;
  const styles = useStyles();
  const text = panePublishedText(language);
  const { written, found } = state.published.text;
  return (
    <>
      <Field label={text.textField} hint={text.textHint}>
        <Textarea
          resize="vertical"
          className={styles.box}
          textarea={{ className: styles.area }}
          value={written}
          onChange={(_, { value }) => perform(writePublishedText, value)}
        />
      </Field>
      <PublishedAgainst {...view} state={state} />
      {found && <PublishedTextFound language={language} found={found} />}
      <ActionBar>
        <Button
          appearance="primary"
          disabled={!isFree(state) || written.trim() === ''}
          onClick={() => perform(checkPublishedText, undefined)}
        >
          {text.checkText}
        </Button>
      </ActionBar>
    </>
  );
}

const useStyles = makeStyles({
  box: { width: '100%', maxWidth: 'none' },
  area: { minHeight: '120px', maxHeight: '240px' },
});
