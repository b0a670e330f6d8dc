import { askSelfTest, leaveSelfTest, runSelfTest } from '../../src/taskpane/self-test/actions';
import type { SelfTestPart } from '../../src/hosts/host';
import { paneSelfTestText, selfTestMeaning, selfTestReport } from '../../src/taskpane/words/pane-self-test';
import { switchTab, showDefinitions } from '../../src/taskpane/actions/navigate';
import { showPublished } from '../../src/taskpane/published/actions';
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

test('who goes to another part of the pane has left the self-test', async () => {
  const pane = new FakeHost([]).pane();
  for (const leave of [
    () => pane.performAndWait(switchTab, 'variation'),
    () => pane.performAndWait(showPublished, undefined),
    () => pane.performAndWait(showDefinitions, undefined),
  ]) {
    await pane.performAndWait(askSelfTest, undefined);
    await leave();
    expect(pane.state().selfTest).toBeNull();
  }
});

test('what each outcome means is said in both languages, and what the detail changes', () => {
  for (const language of ['nb', 'en'] as const) {
    const { parts, meaning } = paneSelfTestText(language);
    const said = (Object.keys(parts) as SelfTestPart[]).flatMap((part) =>
      [true, false].map((passed) => selfTestMeaning({ part, passed, detail: '' }, language)),
    );
    expect(new Set(said).size).toBe(said.length);
    for (const [key, sentence] of Object.entries(meaning.worksBy)) {
      const [part, detail = ''] = key.split(' ');
      expect(selfTestMeaning({ part: part as SelfTestPart, passed: true, detail }, language)).toBe(sentence);
    }
  }
});
