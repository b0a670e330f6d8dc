import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import type { ChosenFile } from '../state/chosen-file';

/** A button that lets the user choose files from the disk. */
export function FileButton({
  label,
  accept,
  several = false,
  onFiles,
}: {
  readonly label: string;
  /** Endings, as the browser takes them. */
  readonly accept: string;
  readonly several?: boolean;
  /** Told only where at least one was chosen. */
  readonly onFiles: (files: readonly [ChosenFile, ...(readonly ChosenFile[])]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" appearance="subtle" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={several}
        aria-label={label}
        accept={accept}
        onChange={({ target }) => {
          const [first, ...others] = target.files ?? [];
          if (first) onFiles([first, ...others]);
          // So that the same file can be chosen again when it has been changed.
          target.value = '';
        }}
      />
    </>
  );
}
