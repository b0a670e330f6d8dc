import { Tab, TabList } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Sheet } from '../../simulated-excel/workbook/sheet';
import type { WorkbenchText } from './text';

interface SheetTabsProps {
  readonly sheets: readonly Sheet[];
  readonly active: Sheet;
  readonly text: WorkbenchText;
  readonly onActivate: (sheet: Sheet) => void;
}

/** The sheets that are not hidden, by name; the active one is kept in view. */
export function SheetTabs({ sheets, active, text, onActivate }: SheetTabsProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  return (
    <TabList
      ref={list}
      className="sheet-tabs"
      aria-label={text.sheets}
      size="small"
      selectedValue={active.id}
      onTabSelect={(_, { value }) => {
        const chosen = sheets.find(({ id }) => id === value);
        if (chosen) onActivate(chosen);
      }}
    >
      {sheets
        .filter(({ facts }) => facts.visibility === 'Visible')
        .map((sheet) => (
          <Tab key={sheet.id} value={sheet.id}>
            {sheet.name}
          </Tab>
        ))}
    </TabList>
  );
}
