import { makeStyles, tokens } from '@fluentui/react-components';
import { useContext, useEffect, useRef, type ReactNode } from 'react';
import { HasActed } from './has-acted';

/**
 * The heading of what is shown. When the control with the focus went away with the screen before, the focus comes here,
 * so that the keyboard goes on from the top of the new screen; it is never taken from a control that is still there.
 */
export function ScreenHeading({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const hasActed = useContext(HasActed);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && document.hasFocus() && hasActed.current) heading.current?.focus();
  }, [hasActed]);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h2>
  );
}

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '0' },
    ':focus:not(:focus-visible)': { outline: 'none' },
  },
});
