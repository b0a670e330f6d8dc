import {
  CLAIM_KINDS,
  heldText,
  leftUnread,
  PROSE_MARKS,
  proseFinding,
  proseReason,
  readingText,
  type CheckedClaim,
  type TextCheck,
} from '../../../published';
import { CHECK_TEXT } from '../words/check-text';
import { cliText } from '../words/cli';
import { wrapText } from '../../../layout';
import type { Language } from '../../../core';
import { printable } from './display-width';
import type { Terminal } from './terminal';

/** Lines of prose are not longer than this, however wide the screen is. */
const WIDTH = 100;

/**
 * The text with a numbered mark behind each claim, and below it the claims in order: what was read, the verdict, what it was held
 * against and why.
 */
export function printClaims(text: string, check: TextCheck, { language, width }: Terminal): string {
  const room = Math.min(width ?? WIDTH, WIDTH);
  const lines = [
    ...marked(text, check.claims)
      .split(/\r?\n/)
      .flatMap((line) => wrapped(line, room, '')),
    '',
    '─'.repeat(room),
    ...check.claims.flatMap((claim, index) => claimLines(text, claim, index, language, room)),
    ...findingLines(text, check, language, room),
    '',
    summary(check, language),
    ...unreadLines(text, check, language, room),
  ];
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

/** The same as one JSON object: `{claims, findings, unread, tables}`, `tables` where the text has some, the last as places among the claims; one record a line; spans are UTF-16 offsets into the text. */
export function claimsJson(
  text: string,
  check: TextCheck,
  language: Language,
  tables: unknown = null,
): string {
  const { claims, findings } = check;
  const claimRecords = claims.map((one) => ({
    span: one.claim.span,
    text: text.slice(one.claim.span.start, one.claim.span.end),
    kind: one.claim.kind,
    verdict: one.verdict,
    basis: one.basis,
    reading: readingText(one, language) || null,
    against: one.against.map((held) => heldText(held, language)),
    message: proseReason(one.reason, language),
  }));
  const findingRecords = findings.map((one) => ({
    kind: one.kind,
    claims: one.claims,
    message: proseFinding(one, (index) => quoteOf(text, claims[index]), language),
  }));
  const unread = leftUnread(check).map((one) => claims.indexOf(one));
  const lines = (records: readonly unknown[]): string =>
    records.length === 0 ? '[]' : `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
  return `{\n"claims": ${lines(claimRecords)},\n"findings": ${lines(findingRecords)},\n"unread": ${JSON.stringify(unread)}${tables === null ? '' : `,\n"tables": ${JSON.stringify(tables)}`}\n}\n`;
}

/** "77,7 prosent[✓1]": claims that end at one place share a bracket. */
function marked(text: string, claims: readonly CheckedClaim[]): string {
  const ends = new Map<number, string[]>();
  claims.forEach((one, index) => {
    const { end } = one.claim.span;
    ends.set(end, [...(ends.get(end) ?? []), `${markOf(one).sign}${index + 1}`]);
  });
  let out = '';
  let from = 0;
  for (const [end, marks] of [...ends].sort(([a], [b]) => a - b)) {
    out += `${text.slice(from, end)}[${marks.join(' ')}]`;
    from = end;
  }
  return out + text.slice(from);
}

function markOf(one: CheckedClaim): (typeof PROSE_MARKS)[keyof typeof PROSE_MARKS] {
  return PROSE_MARKS[one.claim.kind === 'unread' ? 'unread' : one.verdict];
}

function claimLines(
  text: string,
  one: CheckedClaim,
  index: number,
  language: Language,
  room: number,
): readonly string[] {
  const mark = markOf(one);
  const read = [CLAIM_KINDS[one.claim.kind][language], readingText(one, language)].filter(
    (part) => part !== '',
  );
  const against = one.against.map((held) => heldText(held, language)).join('; ');
  return [
    ...wrapped(
      `${String(index + 1).padStart(3)} ${mark.sign} ${mark[language]}: ${quoted(quoteOf(text, one), language)} – ${read.join(': ')}`,
      room,
      '      ',
    ),
    ...(against === '' ? [] : wrapped(`      ${CHECK_TEXT[language].heldAgainst(against)}`, room, '      ')),
    ...wrapped(`      ${proseReason(one.reason, language)}`, room, '      '),
  ];
}

function findingLines(
  text: string,
  { claims, findings }: TextCheck,
  language: Language,
  room: number,
): readonly string[] {
  if (findings.length === 0) return [];
  const heading = CHECK_TEXT[language].textAgainstItself;
  const sentences = findings.map((one) =>
    proseFinding(one, (index) => quoteOf(text, claims[index]), language),
  );
  return ['', heading, ...sentences.flatMap((sentence) => wrapped(`– ${sentence}`, room, '  '))];
}

function summary({ claims }: TextCheck, language: Language): string {
  const kinds = ['verified', 'contradicted', 'notCheckable', 'unread'] as const;
  const parts = kinds.flatMap((kind) => {
    const { sign, ...words } = PROSE_MARKS[kind];
    const count = claims.filter((one) => markOf(one).sign === sign).length;
    return count === 0 ? [] : [`${sign} ${count} ${words[language]}`];
  });
  return cliText(language).claims(claims.length, parts.join(', '));
}

function unreadLines(text: string, check: TextCheck, language: Language, room: number): readonly string[] {
  const quotes = leftUnread(check).map((one) => quoted(quoteOf(text, one), language));
  return quotes.length === 0
    ? []
    : wrapped(cliText(language).leftUnread(quotes.length, quotes.join(', ')), room, '');
}

function quoteOf(text: string, one: CheckedClaim | undefined): string {
  return one ? text.slice(one.claim.span.start, one.claim.span.end).replace(/\s+/g, ' ') : '';
}

/** Broken at spaces, the lines after the first set in. */
function wrapped(line: string, room: number, hanging: string): readonly string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const parts = wrapText(printable(line.trim()), room - Math.max(indent.length, hanging.length));
  return parts.map((part, index) => (index === 0 ? indent : hanging) + part);
}

function quoted(words: string, language: Language): string {
  return language === 'nb' ? `«${words}»` : `“${words}”`;
}
