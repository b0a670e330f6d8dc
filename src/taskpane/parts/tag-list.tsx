import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { paneDataText } from '../words/pane-data';
import type { Language } from '../../core';

/** What has been added, each with a button to remove it. */
export function TagList(props: {
  readonly language: Language;
  readonly label: string;
  readonly names: readonly string[];
  readonly onRemove: (index: number) => void;
}) {
  const styles = useStyles();
  const text = paneDataText(props.language);
  if (props.names.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={props.label}>
      {props.names.map((name, index) => (
        <li key={name} className={styles.tag}>
          {name}
          <Button
            size="small"
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={text.remove(name)}
            onClick={() => props.onRemove(index)}
          />
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '4px' },
  tag: {
    display: 'flex',
    alignItems: 'center',
    paddingLeft: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
});
