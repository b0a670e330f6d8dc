import { useEffect, useRef, useState } from 'react';
import { Button, Textarea } from '@fluentui/react-components';

/** The words of a text to copy. */
export interface CopyWords {
  /** What the text is, for those who do not see it. */
  readonly label: string;
  readonly copy: string;
  readonly copied: string;
  /** The browser lets no page copy: the text is marked, and which keys copy it. */
  readonly marked: string;
  /** The field shows the beginning alone, and copying takes all. */
  readonly beginning: string;
}

/** A longer text would keep the pane waiting where it is only looked at (characters). */
const MOST_SHOWN = 30_000;

/**
 * A text that can only be read, with a button that copies it. Where the web view refuses the clipboard to a page, as some Excels do,
 * the text is marked and the button's place says which keys copy it: never a button that does nothing. Of a long text the beginning is
 * shown, and all of it where it is to be marked.
 */
export function TextToCopy({ text, words }: { readonly text: string; readonly words: CopyWords }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<'copied' | 'marked' | null>(null);
  const isLong = text.length > MOST_SHOWN;
  const isPart = isLong && said !== 'marked';
  useEffect(() => {
    if (said !== 'marked') return;
    field.current?.focus();
    field.current?.select();
  }, [said]);
  const copy = async () => {
    field.current?.focus();
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setSaid('copied');
    } catch {
      setSaid('marked');
    }
  };
  const shown = isPart ? text.slice(0, MOST_SHOWN) : text;
  return (
    <>
      <Textarea
        ref={field}
        readOnly
        aria-label={words.label}
        value={shown}
        rows={Math.min(shown.split('\n').length + 2, 20)}
      />
      <div>
        <Button onClick={() => void copy()}>{words.copy}</Button>{' '}
        <span role="status">{said === null ? (isPart ? words.beginning : '') : words[said]}</span>
      </div>
    </>
  );
}
