import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** The buttons of a screen; they stay in sight at its foot. */
export function ActionBar({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={styles.bar}>{children}</div>;
}

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
