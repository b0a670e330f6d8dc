import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';

/** A button that shows and hides what is below it. */
export function Disclosure(props: {
  readonly label: string;
  /** What a screen reader hears instead of the label, where the label alone does not say what about. */
  readonly spokenLabel?: string;
  readonly startsOpen?: boolean;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(props.startsOpen ?? false);
  const toggle = (): void => {
    if (!isOpen) props.onOpen?.();
    setOpen(!isOpen);
  };
  return (
    <div className={styles.disclosure}>
      <Button
        appearance="subtle"
        size="small"
        className={styles.button}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={props.spokenLabel}
        onClick={toggle}
      >
        {props.label}
      </Button>
      {isOpen && (
        <div id={id} className={styles.content}>
          {props.children}
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  disclosure: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', minWidth: 0 },
  button: { alignSelf: 'flex-start', paddingLeft: 0, textAlign: 'left', justifyContent: 'flex-start' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    marginLeft: '7px',
  },
});
