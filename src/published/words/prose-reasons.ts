import { assertNever, both, listed, type MeasureStatus, type Language, type Localized } from '../../core';
import type { UnreadReason } from '../prose/claim';
import type { CheckedName, Finding, Reason } from '../prose/verdict';
import { ageText } from './prose';
import { digitsText } from './digits';
import { indicatorNotSaid, whatDataLack } from './not-in-measures';

/** Why a claim has its verdict, in one or a few short sentences ([PUB-5]). */
export function proseReason(reason: Reason, language: Language): string {
  return localized(reason)[language];
}

function localized(reason: Reason): Localized {
  switch (reason.kind) {
    case 'unread':
      return UNREAD[reason.reason];
    case 'agrees':
      return both('Stemmer med vårt tall.', 'Agrees with our figure.');
    case 'agreesLoosely':
      return both(
        'Stemmer bare fordi teksten sier omtrent, over eller under.',
        'Fits only because the text says about, over or under.',
      );
    case 'agreesHalfToEven':
      return both(
        'Stemmer når en halv rundes av til nærmeste partall, slik R, SAS og Python gjør; vi runder den opp.',
        'Agrees when a half is rounded to the nearest even digit, as R, SAS and Python do; we round it up.',
      );
    case 'aboutHowMuch':
      return both(
        'Tallet er i nærheten; hvor mye «om lag» rommer, står det ikke.',
        'The figure is near; how much “about” allows is not said.',
      );
    case 'agreesAsRounded':
      return both(
        'Stemmer som forskjellen mellom de avrundede andelene; den eksakte endringen avrundes til noe annet.',
        'Fits as the difference of the rounded shares; the exact change rounds to something else.',
      );
    case 'agreesWithTie':
      return both(
        `Plassen deles med ${names(reason.tied, 'nb')}.`,
        `The place is shared with ${names(reason.tied, 'en')}.`,
      );
    case 'differs':
      return both('Stemmer ikke med vårt tall.', 'Does not agree with our figure.');
    case 'moreThanAll':
      return both('En andel kan ikke være over 100 prosent.', 'A share cannot be above 100 per cent.');
    case 'noMeasures':
      return both('Ingen data å holde tallet opp mot.', 'There are no data to hold the figure against.');
    case 'notInMeasures':
      return whatDataLack(reason);
    case 'indicatorNotSaid':
      return indicatorNotSaid(reason.indicators);
    case 'noFigure':
      return STATUSES[reason.status];
    case 'outcomeNotSaid':
      return both(
        'Teksten sier ikke hvilket utfall det gjelder. Nevn det i teksten.',
        'The text does not say which outcome is meant. Name it in the text.',
      );
    case 'yearNotSaid':
      return both(
        'Teksten sier ikke hvilket år det gjelder, eller fra hvilket. Nevn det i teksten, eller velg det.',
        'The text does not say which year is meant, or from which. Name it in the text, or choose it.',
      );
    case 'regionUnclear':
      return both('Flere regioner kan være ment.', 'Several regions could be meant.');
    case 'regionWithoutMeasure':
      return both(
        `«${reason.name}»: måltallene er for landet, fylker og kommuner, ikke for dette.`,
        `“${reason.name}”: measures are of the country, counties and municipalities, not of this.`,
      );
    case 'regionUnknown':
      return both(
        `${reason.name} er ikke kjent for ${reason.year}.`,
        `${reason.name} is not known for ${reason.year}.`,
      );
    case 'regionNotInYear':
      return both(
        `${reason.name} fantes ikke i ${reason.year}${elsewhere(reason.elsewhere, 'men')}.`,
        `${reason.name} did not exist in ${reason.year}${elsewhere(reason.elsewhere, 'but')}.`,
      );
    case 'regionAmbiguous': {
      const list = reason.candidates
        .map((one) => `${one.code} ${one.name}${one.county === undefined ? '' : ` (${one.county})`}`)
        .join(', ');
      return both(`Navnet kan bety ${list}.`, `The name can mean ${list}.`);
    }
    case 'ageGroupWithoutMeasure':
      return both(
        `Det finnes ikke måltall for ${ageText(reason.ageGroup, 'nb')}.`,
        `There is no measure for those ${ageText(reason.ageGroup, 'en')}.`,
      );
    case 'yearsMissing':
      return both(`Dataene mangler ${reason.years.join(', ')}.`, `The data lack ${reason.years.join(', ')}.`);
    case 'stable':
      return both(
        `Regnet som stabilt: høyst ${decimal(reason.within, 'nb')} prosentpoeng mellom årene. Grensen er vår egen.`,
        `Taken as stable: at most ${decimal(reason.within, 'en')} percentage points between the years. The limit is our own.`,
      );
    case 'notStable':
      return both(
        `Mer enn ${decimal(reason.within, 'nb')} prosentpoeng mellom årene, som er grensen her. Hva som er stabilt, har ingen fast definisjon.`,
        `More than ${decimal(reason.within, 'en')} percentage points between the years, which is the limit here. What is stable has no fixed definition.`,
      );
    case 'nothingToCompare':
      return both('Færre enn to regioner har tall.', 'Fewer than two regions have figures.');
    case 'otherExtreme':
      return both(
        `Plassen har ${names(reason.regions, 'nb')}.`,
        `The place is held by ${names(reason.regions, 'en')}.`,
      );
    case 'someHidden':
      return both(
        'Noen tall er skjult av hensyn til personvern, og plassen kan være deres.',
        'Some figures are hidden for confidentiality, and the place can be theirs.',
      );
    case 'jointUnknown':
      return both(
        'Om kommuner uten data er rapportert sammen med andre, er ikke kjent.',
        'Whether municipalities without data were reported with others is not known.',
      );
    case 'agreesWithJointOfText':
      return both(
        `Stemmer når det teksten selv sier, at ${names(reason.joint, 'nb')} er rapportert sammen med andre, regnes med.`,
        `Agrees when what the text itself says is counted in: ${names(reason.joint, 'en')} reported with others.`,
      );
    case 'noDefinition':
      return both(
        'Hvor mye det skal til for å kalle det variasjon, er ikke definert; spredningen vises.',
        'How much it takes to call it variation is not defined; the spread is shown.',
      );
    case 'mayBeChance':
      return both(
        'Forskjellen kan være tilfeldig: andelen ligger innenfor traktgrensene på 95 prosent rundt landets, eller nevneren er for liten til å holdes mot landet.',
        'The difference may be chance: the share is inside the 95 per cent funnel limits round the country’s, or the denominator is too small to be held against it.',
      );
    case 'listAgrees':
      return both(
        'Stemmer med antall navn i teksten; hvem som rapporterte, er ikke kjent.',
        'Agrees with the number of names in the text; who reported is not known.',
      );
    case 'listDiffers':
      return both('Teksten lister opp et annet antall navn.', 'The text lists another number of names.');
    case 'reportingUnknown':
      return both('Hvem som rapporterte, er ikke kjent.', 'Who reported is not known.');
    case 'names':
      return namesText(reason);
    case 'mergers':
      return mergersText(reason);
    case 'jointPartner':
      return reason.with === null
        ? both('Hvem den rapporterte sammen med, er ikke kjent.', 'With whom it reported is not known.')
        : both(
            `Rapportert sammen med ${label(reason.with)}.`,
            `Reported together with ${label(reason.with)}.`,
          );
    default:
      return assertNever(reason);
  }
}

/** What was found about several claims together. `quote` gives a claim's own words by its index. */
export function proseFinding(finding: Finding, quote: (index: number) => string, language: Language): string {
  const nb = language === 'nb';
  const quoted = finding.claims.map((index) => (nb ? `«${quote(index)}»` : `“${quote(index)}”`)).join(', ');
  switch (finding.kind) {
    case 'notClosed': {
      const mark = nb ? ',' : '.';
      const sum = digitsText(finding.sum.digits, finding.sum.decimals, mark);
      const { withRest } = finding;
      if (withRest === null) {
        return nb
          ? `${quoted} blir ${sum} prosent til sammen, og det er ikke mulig for noe antall personer.`
          : `${quoted} make ${sum} per cent together, which no number of persons allows.`;
      }
      const { rest } = withRest;
      const ends = (digits: number): string => digitsText(digits, rest?.decimals ?? 0, mark);
      const printed =
        rest === null
          ? ''
          : rest.least === rest.most
            ? ends(rest.least)
            : `${ends(rest.least)}–${ends(rest.most)}`;
      const least = withRest.isLeast
        ? nb
          ? 'først ved'
          : 'first with'
        : nb
          ? 'for eksempel ved'
          : 'for example with';
      return nb
        ? `${quoted} blir ${sum} prosent og kan ikke være alle: med en rest (uten rapportering) er det mulig, ${least} ${withRest.least} personer, og resten må trykkes som ${printed} prosent.`
        : `${quoted} make ${sum} per cent and cannot be everyone: with a rest (unreported) it is possible, ${least} ${withRest.least} persons, and the rest must print as ${printed} per cent.`;
    }
    case 'sumDiffers':
      return nb
        ? `Summen følger ikke av leddene: ${quoted}.`
        : `The sum does not follow from its parts: ${quoted}.`;
    case 'changeDiffers':
      return nb
        ? `Endringen følger ikke av de to andelene: ${quoted}.`
        : `The change does not follow from the two shares: ${quoted}.`;
    case 'twoFigures':
      return nb
        ? `Teksten gir to ulike tall for det samme: ${quoted}.`
        : `The text gives two figures for the same thing: ${quoted}.`;
    case 'countAgainstList':
      if (finding.count === finding.names) {
        return nb
          ? `Antallet ${finding.count} er det samme som antall navn i listen.`
          : `The number ${finding.count} is the number of names in the list.`;
      }
      return nb
        ? `Teksten sier ${finding.count}, men lister opp ${finding.names} navn.`
        : `The text says ${finding.count}, but lists ${finding.names} names.`;
    default:
      return assertNever(finding);
  }
}

function namesText({ names: all, year, left }: Extract<Reason, { kind: 'names' }>): Localized {
  const wrong = all.filter((one) => one.answer.kind === 'notInYear').map((one) => one.name);
  const unsure = all.filter((one) => one.answer.kind === 'ambiguous').map((one) => one.name);
  const with_ = all.filter((one) => one.reported === true).map((one) => one.name);
  const found = all.length - wrong.length;
  const sentences = (nb: boolean): string =>
    [
      nb
        ? `${found} av ${all.length} navn var kommuner i ${year}.`
        : `${found} of ${all.length} names were municipalities in ${year}.`,
      wrong.length === 0
        ? ''
        : nb
          ? `Ikke kommuner da: ${wrong.join(', ')}.`
          : `Not municipalities then: ${wrong.join(', ')}.`,
      unsure.length === 0
        ? ''
        : nb
          ? `Flere kommuner heter ${unsure.join(', ')}.`
          : `Several municipalities are called ${unsure.join(', ')}.`,
      with_.length === 0 ? '' : nb ? `Har data: ${with_.join(', ')}.` : `Have data: ${with_.join(', ')}.`,
      left.length === 0
        ? ''
        : nb
          ? `Mangler i listen: ${someNames(left, 'nb')}.`
          : `Not in the list: ${someNames(left, 'en')}.`,
      all.every((one) => one.reported === null)
        ? nb
          ? 'Hvem som rapporterte, er ikke kjent.'
          : 'Who reported is not known.'
        : '',
    ]
      .filter((one) => one !== '')
      .join(' ');
  return both(sentences(true), sentences(false));
}

/** At most ten names and how many more: an extract of one kommune lacks some four hundred. */
function someNames(all: Parameters<typeof names>[0], language: Language): string {
  const more = all.length - NAMES_SHOWN;
  return more > 0 ? `${names(all.slice(0, NAMES_SHOWN), language)} … (+${more})` : names(all, language);
}

const NAMES_SHOWN = 10;

function mergersText({ merged, names: all }: Extract<Reason, { kind: 'mergers' }>): Localized {
  const others = all.filter((one) => !isMerged(one)).map((one) => one.name);
  const but = (nb: boolean): string =>
    others.length === 0 ? '' : nb ? ` Det ble ikke ${others.join(', ')}.` : ` ${others.join(', ')} were not.`;
  return both(
    `${merged} av ${all.length} kommuner ble slått sammen eller delt ved neste årsskifte.${but(true)} Om det er årsaken, kan ikke kontrolleres.`,
    `${merged} of ${all.length} municipalities were merged or divided at the next new year.${but(false)} Whether that is the reason cannot be checked.`,
  );
}

function isMerged(one: CheckedName): boolean {
  return one.fate?.kind === 'merged' || one.fate?.kind === 'split';
}

const UNREAD: Readonly<Record<UnreadReason, Localized>> = {
  outcomeNotSaid: both(
    'En prosentandel uten ord for utfallet som programmet kjenner.',
    'A percentage without words for the outcome that the program knows.',
  ),
  outcomeUnclear: both(
    'Ordene om utfallet kan forstås på to måter.',
    'The words for the outcome can be understood in two ways.',
  ),
  otherSubject: both(
    'En andel av noe annet enn brukere med behov.',
    'A share of something other than users with a need.',
  ),
  percentOrPoints: both(
    'Prosent av andelen eller prosentpoeng? Det står ikke.',
    'Per cent of the share, or percentage points? It does not say.',
  ),
  pointsWithoutChange: both(
    'Prosentpoeng uten en endring mellom år.',
    'Percentage points without a change between years.',
  ),
  rangeOverWhat: both(
    'Et spenn som ikke sies å være mellom fylker eller kommuner.',
    'A range that is not said to be among counties or municipalities.',
  ),
  regionsDidWhat: both(
    'Et antall kommuner eller fylker, men ikke hva de gjorde.',
    'A number of municipalities or counties, but not what they did.',
  ),
  personsWho: both('Et antall personer, men ikke hvem.', 'A number of persons, but not who.'),
  fraction: both(
    'En andel i ord; skriv den i prosent for å få den kontrollert.',
    'A share in words; write it in per cent to have it checked.',
  ),
  uncertainty: both(
    'En feilmargin eller et intervall for usikkerhet; programmet regner ikke slike.',
    'A margin of error or an interval of uncertainty; the program computes none.',
  ),
  denied: both('Teksten sier at det ikke er slik.', 'The text says that it is not so.'),
  notAsserted: both(
    'Et mål, en antakelse, et spørsmål, en prognose eller et rettet tall, ikke et resultat.',
    'A target, a supposition, a question, a forecast or a corrected figure, not a result.',
  ),
  otherPeriod: both(
    'Et tall for en del av året eller et snitt over år; måltallene er for ett år.',
    'A figure for part of a year or an average over years; measures are of one year.',
  ),
  yearUnclear: both('Hvilket år det gjelder, er ikke klart.', 'Which year is meant is not clear.'),
  unknownUnit: both(
    'Et tall uten en enhet som programmet kjenner.',
    'A number without a unit that the program knows.',
  ),
};

const STATUSES: Readonly<Record<MeasureStatus, Localized>> = {
  value: both('Dataene har tallet.', 'The data have the figure.'),
  zeroDenominator: both(
    'Ingen har behov her, så andelen kan ikke oppgis (.).',
    'Nobody has a need here, so the share cannot be given (.).',
  ),
  notReported: both('Kommunen har ikke rapportert (..).', 'The municipality has not reported (..).'),
  jointlyReported: both(
    'Kommunen er rapportert sammen med en annen.',
    'The municipality was reported together with another.',
  ),
  suppressed: both(
    'Vårt tall er skjult av hensyn til personvern (:).',
    'Our figure is hidden for confidentiality (:).',
  ),
  notComparable: both(
    'Kommunen kan ikke settes sammen av kommunene det året (.).',
    'The municipality cannot be put together from those of that year (.).',
  ),
};

function elsewhere(
  list: readonly {
    readonly region: { readonly code: string; readonly level: string };
    readonly from: number;
    readonly to: number;
  }[],
  but: 'men' | 'but',
): string {
  const nb = but === 'men';
  const where = list.map(
    ({ region, from, to }) => `${region.code} ${nb ? 'i' : 'in'} ${from === to ? from : `${from}–${to}`}`,
  );
  return where.length === 0 ? '' : `, ${but} ${nb ? 'var' : 'was'} ${where.join(', ')}`;
}

function names(
  list: readonly { readonly code: string; readonly name: string }[],
  language: Language,
): string {
  return listed(list.map(label), language);
}

function label(one: { readonly code: string; readonly name: string }): string {
  return `${one.code} ${one.name}`;
}

function decimal(value: number, language: Language): string {
  return language === 'nb' ? String(value).replace('.', ',') : String(value);
}
