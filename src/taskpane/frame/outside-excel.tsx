import { paneText } from '../words/pane';

/** What the page says in a browser without Excel: where it belongs, in both languages. */
export function OutsideExcel() {
  return (
    <p>
      {paneText('nb').outside}
      <br />
      <span lang="en">{paneText('en').outside}</span>
    </p>
  );
}
