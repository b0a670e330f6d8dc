import { useRef, useState } from 'react';
import { Button, Textarea } from '@fluentui/react-components';

/** The words of a text to copy. */
export interface CopyWords {
  /** What the text is, for those who do not see it. */
  readonly label: string;
  readonly copy: string;
  readonly copied: string;
  /** The browser lets no page copy: the text is marked, and which keys copy it. */
  readonly marked: string;
}

/**
 * A text that can only be read, with a button that copies it. Where the web view refuses the clipboard to a page, as some Excels do,
 * the text is marked and the button's place says which keys copy it: never a button that does nothing.
 */
export function TextToCopy({ text, words }: { readonly text: string; readonly words: CopyWords }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    field.current?.focus();
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words.copied);
    } catch {
      setSaid(words.marked);
    }
  };
  return (
    <>
      <Textarea
        ref={field}
        readOnly
        aria-label={words.label}
        value={text}
        rows={Math.min(text.split('\n').length + 2, 20)}
      />
      <div>
        <Button onClick={() => void copy()}>{words.copy}</Button> <span role="status">{said}</span>
      </div>
    </>
  );
}
