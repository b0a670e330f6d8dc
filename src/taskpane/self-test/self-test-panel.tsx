import { Button, Spinner } from '@fluentui/react-components';
import { assertNever } from '../../core';
import { ActionBar } from '../parts/action-bar';
import { ScreenHeading } from '../parts/screen-heading';
import { TextToCopy } from '../parts/text-to-copy';
import type { ViewProps } from '../parts/view-props';
import { paneText } from '../words/pane';
import { paneSelfTestText, selfTestReport } from '../words/pane-self-test';
import { leaveSelfTest, runSelfTest } from './actions';
import type { SelfTestState } from './state';

/** The self-test: what it will do, that it is under way, and its report as text to copy. */
export function SelfTestPanel({
  language,
  perform,
  selfTest,
}: ViewProps & { readonly selfTest: SelfTestState }) {
  const text = paneSelfTestText(language);
  const close = <Button onClick={() => perform(leaveSelfTest, undefined)}>{paneText(language).close}</Button>;
  switch (selfTest.kind) {
    case 'asking':
      return (
        <>
          <ScreenHeading>{text.title}</ScreenHeading>
          <p>{text.explain}</p>
          <ActionBar>
            <Button appearance="primary" onClick={() => perform(runSelfTest, undefined)}>
              {text.run}
            </Button>
            {close}
          </ActionBar>
        </>
      );
    case 'running':
      return (
        <>
          <ScreenHeading>{text.title}</ScreenHeading>
          <Spinner label={text.running} />
        </>
      );
    case 'done': {
      const report = selfTestReport(selfTest.steps, selfTest.facts, language);
      return (
        <>
          <ScreenHeading>{text.title}</ScreenHeading>
          <TextToCopy text={report} words={{ label: text.report, ...paneText(language).copying }} />
          <ActionBar>{close}</ActionBar>
        </>
      );
    }
    default:
      return assertNever(selfTest);
  }
}
