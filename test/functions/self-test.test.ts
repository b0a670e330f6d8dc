import { selfTest } from '../../src/hosts/excel/self-test';
import { platform } from '../../simulated-excel/platform/platform';
import { workbookOf } from '../../simulated-excel/workbook/workbook-of';
import { startFunctions } from '../started/functions-page';
import { difference, lookOf, refuseEach } from '../started/refusing-excel';
import { attach, openWorkbook } from '../started/workbook';

const USERS = { Personer: [['hemmelig'], ['0301']] } as const;

test.each(['m365', 'ltsc2021', 'web'] as const)(
  'on %s every part works, the workbook is as it was, and the report has nothing of the user’s',
  async (name) => {
    const page = await startFunctions({ workbook: workbookOf(USERS), platform: platform(name) });
    const before = lookOf(page.excel.workbook);
    const steps = await selfTest(attach(page).api);
    expect(steps.map(({ part, passed }) => [part, passed])).toEqual(
      ['table', 'blanks', 'functions', 'blankArguments', 'percent', 'names', 'chart', 'undo', 'removed'].map(
        (part) => [part, true],
      ),
    );
    // On the desktop an empty cell comes to a function as 0; the report tells.
    const blank = steps.find(({ part }) => part === 'blankArguments');
    expect(blank?.detail).toBe(name === 'web' ? "null, ''" : '0');
    const share = steps.find(({ part }) => part === 'percent');
    expect(share?.detail).toBe(name === 'ltsc2021' ? 'plain' : 'percent');
    expect(difference(lookOf(page.excel.workbook), before)).toBeNull();
    expect(JSON.stringify(steps)).not.toContain('hemmelig');
    expect(page.faults).toEqual([]);
    page.close();
  },
);

test('whichever action Excel refuses, the part is said not to work, the others are tried, and the sheet is gone', async () => {
  const open = await openWorkbook(USERS);
  const refused = await refuseEach(open.page.excel, () => selfTest(open.api, 0));
  const wrong = refused.refusals.flatMap(({ refused: action, outcome, workbook }) => {
    const left = difference(workbook, refused.before);
    const isSaid = outcome.some(
      ({ part, passed }) => !passed && !['functions', 'blankArguments', 'percent'].includes(part),
    );
    const isGone = outcome.some(({ part, passed }) => part === 'removed' && passed);
    // What takes the sheet away is tried twice; without the functions' runtime their parts never work.
    return left === null && (isSaid || isGone) ? [] : [`${action}: ${left} ${JSON.stringify(outcome)}`];
  });
  expect(wrong).toEqual([]);
  open.page.close();
});
