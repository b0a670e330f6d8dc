import type { Claim, JointReportingClaim, ListedName, MergerCauseClaim, NameListClaim } from '../claim';
import { type Marks, sentenceYear } from './marks';
import { didNotReport, didReport } from './read-region-counts';

/** Lists of kommuner that did or did not report, "A har rapportert sammen med B", and mergers as the reason, of one sentence. */
export function readNames(marks: Marks): readonly Claim[] {
  const joint = jointReporting(marks);
  const list = joint === null ? nameList(marks) : null;
  return [joint, list, mergerCause(marks)].flatMap((claim) => claim ?? []);
}

function carriedYear(marks: Marks): Pick<NameListClaim, 'year' | 'carried'> {
  const { year, carried } = sentenceYear(marks);
  return { year, carried: carried ? ['year'] : [] };
}

/** "I tillegg har Utsira rapportert sammen med Karmøy" ([REG-6]). */
function jointReporting(marks: Marks): JointReportingClaim | null {
  const { text } = marks.reading;
  const words = text.slice(marks.start, marks.end);
  const together =
    /(?<!\p{L})(?:(?:sammen|saman|i lag|felles|samlet|together|jointly) (?:med|with)|(?:inngår|er inkludert|er med|are included|is included) i(?:n)?(?: tallene for)?)\s(?=\p{Lu})/iu.exec(
      words,
    );
  if (together === null || !didReport.test(words)) return null;
  const before = marks.regions.filter((one) => one.end <= marks.start + together.index).pop();
  const after = listAt(marks, marks.start + together.index + together[0].length)[0];
  if (before === undefined || before.region.kind !== 'named' || after === undefined) return null;
  const municipality: ListedName = {
    name: before.region.name,
    within: before.region.within,
    span: { start: before.start, end: before.end },
  };
  return {
    kind: 'jointReporting',
    span: { start: before.start, end: after.span.end },
    municipality,
    with: after,
    ...carriedYear(marks),
  };
}

function nameList(marks: Marks): NameListClaim | null {
  const { text } = marks.reading;
  const words = text.slice(marks.start, marks.end);
  const about = didNotReport.test(words) ? 'notReported' : didReport.test(words) ? 'reported' : null;
  if (about === null) return null;
  for (const start of listStarts(marks, words)) {
    const names = listAt(marks, start);
    const [first, last] = [names[0], names[names.length - 1]];
    if (first === undefined || last === undefined) continue;
    const complete = saysAll.test(text.slice(marks.start, start));
    return {
      kind: 'nameList',
      span: { start: first.span.start, end: last.span.end },
      ...{ names, about, complete },
      ...carriedYear(marks),
    };
  }
  return null;
}

/** "Følgende kommuner har ikke rapportert: …", "Kommunene som ikke har rapportert, er …". */
const saysAll =
  /:\s*$|(?<!\p{L})(?:kommunene|kommunane|the municipalities)\s(?:som|that|which)\s[^.;:]{3,70}\s(?:er|var|are|were)\s$/iu;

/** Where a list can begin: behind a colon; behind "data for", "unntatt"; or before the verb ("A, B og C har ikke rapportert"). */
function listStarts(marks: Marks, words: string): readonly number[] {
  const starts: number[] = [];
  const colon = /:\s*(?=\p{Lu})/u.exec(words);
  if (colon !== null) return [marks.start + colon.index + colon[0].length];
  const lead =
    /(?<!\p{L})(?:(?:kommune(?:r|ne)|kommuna(?:r|ne)|municipalities)\s(?:som|that|which)\s[^.;:]{3,70}?\s(?:er|var|are|were)|(?:rapportering|data|tall|tal|figures)\s(?:fra|for|frå|from)|mangl(?:er|et|ar|a)|unntatt|unntak av|except(?: for)?|kommunene|kommunane|kommuner som|municipalities of|(?:det gjelder|gjelder|nemlig|namely))\s(?:kommunene\s|the municipalities of\s)?(?=\p{Lu})/giu;
  for (const match of words.matchAll(lead)) starts.push(marks.start + match.index + match[0].length);
  const first = marks.regions.find((one) => one.region.kind === 'named');
  const placed =
    first !== undefined && /(?:^|\s)(?:i|in)\s$/iu.test(words.slice(0, first.start - marks.start));
  if (first !== undefined && !placed && verbFollows(marks, listAt(marks, first.start)))
    starts.push(first.start);
  return starts.filter((at) => marks.reading.gazetteer.nameLength(marks.reading.text, at, null) > 0);
}

function verbFollows(marks: Marks, names: readonly ListedName[]): boolean {
  const last = names[names.length - 1];
  if (last === undefined) return false;
  return /^,?\s(?:(?:som\s|which\s)?(?:har|hadde|have|has|did|rapporterte|leverte|mangler|manglar|sendte|were|was|er|ble|kommune)(?!\p{L})|(?:ikke|ikkje)\s)/u.test(
    marks.reading.text.slice(last.span.end, marks.end),
  );
}

const separator = /^\s?(?:,\s?(?:og|and|samt)?\s?|;\s?|\s(?:og|and|samt|eller)\s)\s?/u;
const capitalised = /^\p{Lu}[\p{L}'’-]*(?: (?:\p{Lu}[\p{L}'’-]*))*/u;

/** The names of a list that begins at a place: names the gazetteer knows, or any capitalised words, until no separator follows. */
function listAt(marks: Marks, start: number): readonly ListedName[] {
  const { text, gazetteer } = marks.reading;
  const names: ListedName[] = [];
  let at = start;
  while (at < marks.end) {
    const length =
      gazetteer.nameLength(text, at, null) || (capitalised.exec(text.slice(at, marks.end))?.[0].length ?? 0);
    if (length === 0) break;
    const tail =
      /^(?:\skommune|\smunicipality)?(?:\s\(\d{4}\))?(?:\s\((\p{Lu}[\p{L} -]*)\)|\s(?:i|in)\s(?=\p{Lu}))?/u.exec(
        text.slice(at + length, marks.end),
      );
    const bracketed = tail?.[1] ?? null;
    let end = at + length + (tail?.[0].length ?? 0);
    let within = bracketed;
    if (bracketed === null && /\s(?:i|in)\s$/u.test(tail?.[0] ?? '')) {
      const county = gazetteer.nameLength(text, end, null);
      within = county > 0 ? text.slice(end, end + county) : null;
      end = county > 0 ? end + county : at + length;
    }
    names.push({ name: text.slice(at, at + length).replace(/\s/g, ' '), within, span: { start: at, end } });
    const next = separator.exec(text.slice(end, marks.end));
    if (next === null || !/^\p{Lu}/u.test(text.slice(end + next[0].length))) break;
    at = end + next[0].length;
  }
  return names;
}

/** "skyldes i hovedsak at kommunesammenslåinger …". */
function mergerCause(marks: Marks): MergerCauseClaim | null {
  const words = marks.reading.text.slice(marks.start, marks.end);
  const merger =
    /(?<!\p{L})(?:kommunesammenslåing\p{L}*|kommunesamanslåing\p{L}*|(?:municipal\s)?mergers?(?: of municipalities)?|sammenslåing(?:en|ene|er)? av kommuner|(?:ble|er|blir|vart|were) (?:slått sammen|slegne saman|merged))(?!\p{L})/iu.exec(
      words,
    );
  const cause =
    /(?<!\p{L})(?:skyldes|skuldast|på grunn av|grunnet|årsaken|fordi|due to|because|caused by|reason)(?!\p{L})/iu;
  if (merger === null || !cause.test(words)) return null;
  const start = marks.start + merger.index;
  const extent =
    /(?<!\p{L})(?:i hovedsak|hovedsakelig|i hovudsak|hovudsakleg|stort sett|først og fremst|mainly|mostly|primarily|largely)(?!\p{L})/iu.test(
      words,
    )
      ? 'mainly'
      : /(?<!\p{L})(?:blant annet|mellom anna|delvis|dels|i noen grad|partly|among other|some)(?!\p{L})/iu.test(
            words,
          )
        ? 'some'
        : 'all';
  return {
    kind: 'mergerCause',
    span: { start, end: start + merger[0].length },
    extent,
    ...carriedYear(marks),
  };
}
