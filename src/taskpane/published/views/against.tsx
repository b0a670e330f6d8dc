import { Checkbox, makeStyles } from '@fluentui/react-components';
import { panePublishedText } from '../../words/pane-published';
import { changePublishedWishes } from '../actions';
import { isUsable } from '../../data/recognise';
import type { PaneState } from '../../state/pane-state';
import { Section } from '../../parts/section';
import type { ViewProps } from '../../parts/view-props';

/** What published figures are checked against: the chosen data, if wanted, and always each other. */
export function PublishedAgainst({
  language,
  perform,
  state,
  forTable = false,
}: ViewProps & { readonly state: PaneState; readonly forTable?: boolean }) {
  const styles = useStyles();
  const text = panePublishedText(language);
  const { data, published } = state;
  const name = data.kind === 'chosen' && isUsable(data) ? data.source.name : null;
  return (
    <Section heading={text.againstHeading}>
      {name === null ? (
        <p className={styles.text}>{text.noData}</p>
      ) : (
        <Checkbox
          label={text.withData(name)}
          checked={published.withData}
          onChange={(_, { checked }) => perform(changePublishedWishes, { withData: checked === true })}
        />
      )}
      {forTable && (
        <>
          {name !== null && <p className={styles.text}>{text.always}</p>}
          <Checkbox
            label={text.closed}
            checked={published.closed}
            onChange={(_, { checked }) => perform(changePublishedWishes, { closed: checked === true })}
          />
        </>
      )}
    </Section>
  );
}

const useStyles = makeStyles({ text: { margin: 0 } });
