import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, type ReactNode } from 'react';
import type { WorkbenchText } from './text';
import type { Message } from './workbench';

interface MessageLineProps {
  readonly message: Message | null;
  readonly text: WorkbenchText;
  readonly onDismiss: () => void;
}

const SECONDS = 6;

/** What was done or went wrong, read out by screen readers; what was done goes away by itself. */
export function MessageLine({ message, text, onDismiss }: MessageLineProps): ReactNode {
  useEffect(() => {
    if (message?.kind !== 'done') return undefined;
    const timer = setTimeout(onDismiss, SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div role="status" className="message-line">
      {message && (
        <MessageBar intent={INTENTS[message.kind]} politeness="polite">
          <MessageBarBody>{message.text}</MessageBarBody>
          {message.kind !== 'working' && (
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  aria-label={text.dismiss}
                  icon={<DismissRegular />}
                  onClick={onDismiss}
                />
              }
            />
          )}
        </MessageBar>
      )}
    </div>
  );
}

const INTENTS = { done: 'success', working: 'info', error: 'error' } as const;
