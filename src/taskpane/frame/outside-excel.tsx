import type { Language } from '../../core';
import { paneText } from '../words/pane';

/** What the page says in a browser without Excel: where it belongs, in both languages. */
export function OutsideExcel() {
  return <InBothLanguages say={(language) => paneText(language).outside} />;
}

/** What the page says when Microsoft's library did not come: which, and from where. The user may well be in Excel. */
export function LibraryMissing({ address }: { readonly address: string }) {
  return <InBothLanguages say={(language) => paneText(language).libraryMissing(address)} />;
}

function InBothLanguages({ say }: { readonly say: (language: Language) => string }) {
  return (
    <p>
      {say('nb')}
      <br />
      <span lang="en">{say('en')}</span>
    </p>
  );
}
