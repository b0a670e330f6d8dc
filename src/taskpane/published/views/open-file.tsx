import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { panePublishedText } from '../../words/pane-published';
import { openPublishedFile } from '../open-file';
import type { ViewProps } from '../../parts/view-props';

/** The way to a published file on the disk. */
export function OpenFile({ language, perform }: ViewProps) {
  const text = panePublishedText(language);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" appearance="subtle" onClick={() => input.current?.click()}>
        {text.openFile}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={text.openFile}
        accept=".px,.json,.csv,.txt,.tsv"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // So that the same file can be chosen again when it has been changed.
          if (file) perform(openPublishedFile, file);
          target.value = '';
        }}
      />
    </>
  );
}
