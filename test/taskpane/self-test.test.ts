import { askSelfTest, leaveSelfTest, runSelfTest } from '../../src/taskpane/self-test/actions';
import { paneSelfTestText, selfTestReport } from '../../src/taskpane/words/pane-self-test';
import { FakeHost } from '../started/fake-host';

test('the self-test asks first, gives a report to copy, and leaves the pane as it was', async () => {
  const pane = new FakeHost([]).pane();
  await pane.performAndWait(runSelfTest, undefined);
  expect(pane.state().selfTest).toBeNull();
  await pane.performAndWait(askSelfTest, undefined);
  expect(pane.state().selfTest).toEqual({ kind: 'asking' });
  await pane.performAndWait(runSelfTest, undefined);
  const { selfTest } = pane.state();
  if (selfTest?.kind !== 'done') throw new Error('not done');
  expect(selfTestReport(selfTest.steps, selfTest.facts, 'nb').split('\n')).toEqual([
    'Selvtest av IPLOS i Excel',
    'IPLOS 0.1.0',
    'Excel',
    'Virker: en tabell skrevet og lest tilbake ([])',
  ]);
  expect(selfTestReport(selfTest.steps, selfTest.facts, 'en')).toContain(paneSelfTestText('en').passed);
  await pane.performAndWait(leaveSelfTest, undefined);
  expect(pane.state().selfTest).toBeNull();
});
