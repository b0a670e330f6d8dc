import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { formatCount } from '../../../core';
import { panePublishedText } from '../../words/pane-published';
import type { ViewProps } from '../../parts/view-props';

/** Items shown at first, and how many more at a time. */
const AT_A_TIME = 20;

/** The first of many items, and more when asked for: a table of all kommuner has thousands. */
export function ShowMore<Item>({
  language,
  items,
  children,
}: ViewProps & {
  readonly items: readonly Item[];
  readonly children: (shown: readonly Item[]) => ReactNode;
}) {
  const [most, setMost] = useState(AT_A_TIME);
  const left = items.length - most;
  return (
    <>
      {children(items.slice(0, most))}
      {left > 0 && (
        <div>
          <Button size="small" onClick={() => setMost(most + AT_A_TIME)}>
            {panePublishedText(language).showMore(formatCount(Math.min(left, AT_A_TIME), language))}
          </Button>
        </div>
      )}
    </>
  );
}
