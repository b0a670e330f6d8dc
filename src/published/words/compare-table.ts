import { counted, type Outcome, type Language } from '../../core';

/** Headers, headings and running text of the verdict table. */
export interface CompareText {
  readonly sheet: string;
  readonly title: string;
  readonly cell: string;
  readonly code: string;
  readonly region: string;
  readonly year: string;
  readonly measure: string;
  readonly what: string;
  readonly published: string;
  readonly ours: string;
  readonly counts: string;
  readonly difference: string;
  readonly verdict: string;
  readonly why: string;
  readonly denominator: string;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly summary: (cells: string, parts: string) => string;
  readonly onlyRemarkable: (shown: string, all: string) => string;
  readonly explanations: string;
  readonly explanation: string;
  readonly explained: string;
  readonly explainedOf: (explained: string, cells: string) => string;
  readonly noExplanation: string;
  readonly explanationNote: string;
  readonly feasibility: string;
  readonly finding: string;
  readonly cells: string;
  readonly forcedMeasure: (measure: string, range: string) => string;
  readonly forcedRest: (outcome: string, range: string) => string;
  readonly leastDenominator: (least: string) => string;
  readonly possible: string;
  readonly noContradiction: string;
  readonly stoppedEarly: string;
  readonly unchecked: (cells: string) => string;
  /** `cells`: their addresses, e.g. "B2, B7". */
  readonly unreadable: (count: string, cells: string) => string;
  /** The figures are possible together, but only by another rounding than the usual. */
  readonly possibleBy: (rule: string) => string;
  readonly moreRows: (rows: string) => string;
  readonly unplaced: string;
  readonly unplacedCount: (cells: string) => string;
  readonly unplacedKinds: (cells: string, kinds: string, named: string) => string;
  readonly text: string;
  readonly columns: string;
  readonly workbook: string;
  readonly conflict: string;
  readonly interval: string;
  readonly likely: (explanation: string, explained: string) => string;
  readonly likelyAll: (explanation: string, explained: string) => string;
  readonly signs: string;
  readonly absent: (year: number, missing: string, of: string, names: string) => string;
  readonly andMore: (more: string) => string;
}

/** The words of the verdict table in a language. */
export function compareText(language: Language): CompareText {
  return TEXTS[language];
}

const TEXTS: Readonly<Record<Language, CompareText>> = {
  nb: {
    sheet: 'Kontroll',
    title: 'Publiserte tall mot dataene',
    cell: 'Celle',
    code: 'Kode',
    region: 'Område',
    year: 'År',
    measure: 'Måltall',
    what: 'Hva',
    published: 'Publisert',
    ours: 'Fra dataene',
    counts: 'Teller / nevner',
    difference: 'Differanse',
    verdict: 'Dom',
    why: 'Forklaring',
    denominator: 'nevner',
    outcome: {
      met: 'innfridd',
      partiallyMet: 'delvis innfridd',
      unmet: 'ikke innfridd',
      unreported: 'uten rapportering',
    },
    summary: (cells, parts) => `${cells} ${cells === '1' ? 'celle' : 'celler'}: ${parts}.`,
    onlyRemarkable: (shown, all) =>
      `Viser de ${shown} av ${all} cellene som ikke stemmer; csv, json og xlsx har alle.`,
    explanations: 'Mulige forklaringer',
    explanation: 'Tabellen stemmer hvis …',
    explained: 'Celler som da stemmer',
    explainedOf: (explained, cells) => `${explained} av ${cells}`,
    noExplanation: 'Ingen av de kjente variantene forklarer avvikene.',
    explanationNote:
      'En forklaring viser hva som ville gitt de samme tallene, ikke at det var slik tabellen ble laget.',
    feasibility: 'Tallene mot hverandre',
    finding: 'Funn',
    cells: 'Celler',
    forcedMeasure: (measure, range) => `måltall ${measure} må stå som ${range}`,
    forcedRest: (outcome, range) => `${outcome} må stå som ${range}`,
    leastDenominator: (least) => `nevneren er minst ${least}`,
    possible: 'Tallene i tabellen er mulige sammen.',
    noContradiction: 'Ingen motsigelse er funnet, men det er ikke vist at tallene er mulige sammen.',
    stoppedEarly: 'Letingen stoppet etter mange motsigelser; det kan være flere.',
    unchecked: (cells) =>
      `${counted(cells, 'celle', 'celler')} har flere desimaler enn noen publiserer og er ikke prøvd mot hverandre.`,
    unreadable: (count, cells) =>
      `${count} ${count === '1' ? 'celle' : 'celler'} kunne ikke leses som tall og er ikke kontrollert: ${cells}.`,
    possibleBy: (rule) => `Tallene er mulige sammen, men avrundet på en annen måte enn den vanlige: ${rule}.`,
    moreRows: (rows) => `og ${rows} til; json har alle`,
    unplaced: 'Celler som ikke kunne plasseres',
    unplacedCount: (cells) => `${cells} ${cells === '1' ? 'celle' : 'celler'} kunne ikke plasseres.`,
    unplacedKinds: (cells, kinds, named) =>
      `${counted(cells, 'celle', 'celler')} kunne ikke plasseres: ${kinds}. Nevnt hver for seg: ${named}.`,
    text: 'Tekst',
    columns: 'Slik er kolonnene forstått',
    workbook: 'Kontroll av publiserte tall',
    conflict: 'umulig',
    interval: 'Kan stå for',
    likelyAll: (explanation, explained) =>
      `Stemmer hvis ${explanation} (${counted(explained, 'celle', 'celler')}).`,
    likely: (explanation, explained) =>
      `Stemmer bedre hvis ${explanation} (${counted(explained, 'celle', 'celler')}).`,
    signs:
      '✓ stemmer   ≈ stemmer bare med en annen avrunding   ✗ avviker   – den ene siden mangler tall   ? kan ikke avgjøres',
    absent: (year, missing, of, names) =>
      `${year}: tabellen mangler ${missing} av ${of} områder som dataene har tall for: ${names}.`,
    andMore: (more) => ` og ${more} til`,
  },
  en: {
    sheet: 'Check',
    title: 'Published figures against the data',
    cell: 'Cell',
    code: 'Code',
    region: 'Region',
    year: 'Year',
    measure: 'Measure',
    what: 'What',
    published: 'Published',
    ours: 'From the data',
    counts: 'Numerator / denominator',
    difference: 'Difference',
    verdict: 'Verdict',
    why: 'Reason',
    denominator: 'denominator',
    outcome: { met: 'met', partiallyMet: 'partially met', unmet: 'not met', unreported: 'unreported' },
    summary: (cells, parts) => `${cells} ${cells === '1' ? 'cell' : 'cells'}: ${parts}.`,
    onlyRemarkable: (shown, all) =>
      `Shows the ${shown} of ${counted(all, 'cell', 'cells')} that do not agree; csv, json and xlsx have all.`,
    explanations: 'Possible explanations',
    explanation: 'The table agrees if …',
    explained: 'Cells that then agree',
    explainedOf: (explained, cells) => `${explained} of ${cells}`,
    noExplanation: 'None of the known variants explains the differences.',
    explanationNote: 'An explanation shows what would give the same figures, not that the table was made so.',
    feasibility: 'The figures against each other',
    finding: 'Finding',
    cells: 'Cells',
    forcedMeasure: (measure, range) => `measure ${measure} must print as ${range}`,
    forcedRest: (outcome, range) => `${outcome} must print as ${range}`,
    leastDenominator: (least) => `the denominator is at least ${least}`,
    possible: 'The figures of the table are possible together.',
    noContradiction:
      'No contradiction was found, but it is not shown that the figures are possible together.',
    stoppedEarly: 'The search stopped after many contradictions; there may be more.',
    unchecked: (cells) =>
      `${counted(cells, 'cell has', 'cells have')} more decimals than anyone publishes and were not tried against each other.`,
    unreadable: (count, cells) =>
      `${count} ${count === '1' ? 'cell' : 'cells'} could not be read as ${count === '1' ? 'a number and was' : 'numbers and were'} not checked: ${cells}.`,
    possibleBy: (rule) => `The figures are possible together, but rounded otherwise than usual: ${rule}.`,
    moreRows: (rows) => `and ${rows} more; json has them all`,
    unplaced: 'Cells that could not be placed',
    unplacedCount: (cells) => `${cells} ${cells === '1' ? 'cell' : 'cells'} could not be placed.`,
    unplacedKinds: (cells, kinds, named) =>
      `${counted(cells, 'cell', 'cells')} could not be placed: ${kinds}. Named one by one: ${named}.`,
    text: 'Text',
    columns: 'How the columns were understood',
    workbook: 'Check of published figures',
    conflict: 'impossible',
    interval: 'Can stand for',
    likelyAll: (explanation, explained) =>
      `Agrees if ${explanation} (${counted(explained, 'cell', 'cells')}).`,
    likely: (explanation, explained) =>
      `Agrees better if ${explanation} (${counted(explained, 'cell', 'cells')}).`,
    signs:
      '✓ agrees   ≈ agrees only under another rounding   ✗ differs   – one side has no figure   ? cannot tell',
    absent: (year, missing, of, names) =>
      `${year}: the table lacks ${missing} of ${of} regions that the data have figures for: ${names}.`,
    andMore: (more) => ` and ${more} more`,
  },
};
