import { Button, Spinner } from '@fluentui/react-components';
import { assertNever } from '../../core';
import { ActionBar } from '../parts/action-bar';
import { ScreenHeading } from '../parts/screen-heading';
import type { ViewProps } from '../parts/view-props';
import { paneText } from '../words/pane';
import { paneSelfTestText } from '../words/pane-self-test';
import { leaveSelfTest, runSelfTest } from './actions';
import { SelfTestOutcome } from './self-test-outcome';
import type { SelfTestState } from './state';

/** The self-test: what it will do, that it is under way, and what came of it. */
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
    case 'done':
      return (
        <>
          <ScreenHeading>{text.title}</ScreenHeading>
          <SelfTestOutcome language={language} done={selfTest} />
          <ActionBar>{close}</ActionBar>
        </>
      );
    default:
      return assertNever(selfTest);
  }
}
