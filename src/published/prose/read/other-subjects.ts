import type { Span, UnreadReason } from '../claim';
import type { FigureFound } from './figures';
import { inside, type Marks } from './marks';

/** Why a figure is of something that no measure is about; null when nothing says so. */
export function otherSubject(marks: Marks, clause: Span, figure: FigureFound): UnreadReason | null {
  const { text } = marks.reading;
  if (figure.unit === 'points') return 'pointsWithoutChange';
  const behind = text.slice(figure.end, clause.end);
  const noun = ofWhom.exec(behind)?.[1];
  if (figure.unit === 'percent' && noun !== undefined && !measuredPersons.test(noun)) return 'otherSubject';
  const words = text.slice(clause.start, clause.end);
  if (subgroup.test(words) || otherWhole.test(words) || personsWith.test(words)) return 'otherSubject';
  if (
    ofRegions.test(words) ||
    inside(marks.figures, clause).some((one) => isOfRegions(one, text.slice(clause.start, one.start)))
  )
    return 'otherSubject';
  const before = text.slice(clause.start, figure.start);
  if (figure.unit === 'percent' && (relative.test(before) || relativeBehind.test(behind)))
    return 'percentOrPoints';
  return null;
}

/** A number of kommuner or fylker that the share is a bound for; "av de 18 fylkene" only says what there is to choose from. */
function isOfRegions({ unit }: FigureFound, before: string): boolean {
  return (
    (unit === 'kommune' || unit === 'fylke') &&
    !/(?:^|\s)(?:av|blant|of|among)\s(?:de|the|alle|all)\s$/iu.test(before)
  );
}

/** "alle fylker lå over 60 prosent": what holds for regions, not a share of persons. */
const ofRegions =
  /(?<!\p{L})(?:alle|ingen|inga|samtlige|flertallet|mange|fleste|hver(?:t)? \p{L}+|halvparten|all|no|most|every|each)\s(?:av\s|of\s)?(?:(?:de|dei|landets|norske|the)\s)*(?:kommun|fylk|municipalit|count(?:y|ies))\p{L}*/iu;

const ofWhom =
  /^\s(?:av|of)\s(?:(?:de|dei|alle|disse|desse|landets|norske|registrerte|the|all|våre|samtlige)\s(?=\p{L}))*([\p{L}-]+)/u;

const persons =
  '(?:bruker(?:e|ne)?|brukar(?:ar|ane)|person(?:er|ar|ene|ane)?|tjenestemottaker(?:e|ne)?|tenestemottakar(?:ar|ane)|mottaker(?:e|ne)?|søker(?:e|ne)?|søkjar(?:ar|ane)|innbygger(?:e|ne)?|users?|people|persons|recipients?|dem|de|dei|those)';

const measuredPersons = new RegExp(
  `^(?:${persons}|disse|desse|behov(?:ene)?|ønskene|tilfellene|tilfella|landet|kommunens|fylkets|these|them|needs)$`,
  'iu',
);

/** Groups that measures do not tell apart. */
const subgroup =
  /(?<!\p{L})(?:kvinner|kvinnene|kvinner?s|menn|mennene|jenter|jentene|gutter|guttene|women|men(?= (?:with|who|in|had|were))|girls|boys|hjemmeboende|heimebuande|ansatte|innvandrer\p{L}*|pårørende|foreldre\p{L}*|foresatte|aleneboende|utviklingshem\p{L}*|demens\p{L}*|sykehjem\p{L}*|sjukeheim\p{L}*|institusjon\p{L}*|omsorgsbolig\p{L}*|nye (?:bruker|søker|mottaker)\p{L}*|førstegangs\p{L}*|langtids\p{L}*|korttids\p{L}*|hjemmesykepleie\p{L}*|hjemmetjeneste\p{L}*|støttekontakt\p{L}*|BPA|(?:data|tall|data\p{L}*|grunnlaget|registeret|rapporteringen)\sdekk\p{L}*|nursing homes?|immigrants?)(?!\p{L})/iu;

/** Shares of another whole than all with a need, and what is not a share of persons at all. */
const otherWhole =
  /(?<!\p{L})(?:(?<!(?:uten|utan|without|mangler|manglar)\s)(?:kjent|registrert|rapportert|oppgitt|gyldig|known|reported|recorded) (?:utfall|svar|status|outcome)|(?:ser|sett|sjå) (?:vi )?bort (?:i )?fra|(?:uten|utenom|unntatt|eksklusive|ekskludert|ekskl\.) (?:dem|de|manglende|uoppgitte|uoppgitt|personer|brukere)|(?:som|har|hadde) (?:har )?svar(?:te|t)|svarprosent\p{L}*|dekningsgrad\p{L}*|median\p{L}*|uveid\p{L}*|uvekt\p{L}*|unweighted|(?:gjennomsnitt|snitt)\p{L}* (?:av|for|blant|i|mellom) (?:kommun|fylk)\p{L}*|(?:gjennomsnitts|typisk|middels)\s?kommune\p{L}*|kommunesnitt\p{L}*|fylkessnitt\p{L}*|standardisert\p{L}*|justert\p{L}*|alders- og kjønns\p{L}*|befolkning(?:en)?|innbygger(?:e|ne)|population|adjusted|excluding|among those who answered|respons\p{L}*)(?!\p{L})/iu;

/** "brukere med demens", "personer som bor alene": a part of those with a need. */
const personsWith = new RegExp(
  `(?<!\\p{L})${persons}\\s(?:(?:med|uten|utan|with|without)\\s(?!(?:\\p{L}+\\s){0,2}?(?:behov|bistandsbehov|need)|(?:delvis\\s|ikke\\s|helt\\s)?(?:innfri|dekk|udekk|oppfyl|delvis|registrer|rapporter|registration)\\p{L}*)|(?:som|who)\\s(?:bor|bur|mottar|mottok|får tjenester|bruker|har vedtak|lever|live|lives|receive)(?!\\p{L}))`,
  'iu',
);

const relative =
  /(?:økt|økte|øker|økning|auka|steg|stiger|sank|synker|falt|faller|redusert|reduserte|opp|ned|rose|fell|increased|decreased|nedgang|oppgang|grew)[^,]{0,20}\s(?:med|på|by|of)\s(?:om lag\s|nær\s|nesten\s|over\s|about\s|drøyt\s|knapt\s)?$/iu;

/** "5 prosent høyere enn", "3 prosent flere": of the other figure. */
const relativeBehind =
  /^\s(?:høyere|høgare|lavere|lågare|flere|fleire|færre|mer|meir|mindre|bedre|dårligere|over|under|økning|nedgang|reduksjon|vekst|higher|lower|more|fewer|above|below)(?!\p{L})/iu;
