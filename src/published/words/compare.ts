import { assertNever, conflictParts, formatCount, type Language, type Localized } from '../../core';
import type { CannotTell } from '../compare/cannot-tell';
import type { CellVerdict, NearestCounts } from '../compare/compare-cells';
import type { ReadingVariant } from '../compare/reading-variant';
import type { ColumnScale } from '../compare/recognise/scale';
import type { UnplacedReason } from '../compare/recognise/recognised-table';
import { ageText } from './prose';
import { ROUNDING_WORDS } from './published';
import { digitsText } from './digits';

/** The word and the sign of each verdict, so that colour is never the only bearer. */
export const CELL_VERDICTS: Readonly<Record<CellVerdict['kind'], Localized & { readonly sign: string }>> = {
  agrees: { nb: 'stemmer', en: 'agrees', sign: '✓' },
  rounding: { nb: 'avrunding', en: 'rounding', sign: '≈' },
  differs: { nb: 'avviker', en: 'differs', sign: '✗' },
  missing: { nb: 'mangler', en: 'missing', sign: '–' },
  cannotTell: { nb: 'kan ikke avgjøres', en: 'cannot tell', sign: '?' },
};

/** Why a cell has its verdict, in a sentence without a full stop; empty where the verdict says all. */
export function verdictReason(verdict: CellVerdict, decimals: number, language: Language): string {
  const nb = language === 'nb';
  switch (verdict.kind) {
    case 'agrees':
      return '';
    case 'rounding': {
      const rules = verdict.rules.map((rule) => ROUNDING_WORDS[rule][language]).join(nb ? ' eller ' : ' or ');
      return nb ? `stemmer med avrunding: ${rules}` : `agrees when rounded: ${rules}`;
    }
    case 'differs':
      if (verdict.difference === null)
        return nb ? 'en av sidene har ikke noe tall' : 'one side has no figure';
      return verdict.nearest === null ? '' : nearestText(verdict.nearest, decimals, language);
    case 'missing':
      if (verdict.side === 'published')
        return nb ? 'tabellen har ikke tall, dataene har' : 'the table has no figure, the data have';
      return nb ? 'dataene har ikke tall, tabellen har' : 'the data have no figure, the table has';
    case 'cannotTell':
      return cannotTellText(verdict.why, language);
    default:
      return assertNever(verdict);
  }
}

function nearestText(nearest: NearestCounts, decimals: number, language: Language): string {
  const nb = language === 'nb';
  const denominator = formatCount(nearest.denominator, language);
  if (nearest.kind === 'counts') {
    const { least, most } = nearest.counts;
    const range =
      least === most
        ? formatCount(least, language)
        : `${formatCount(least, language)}–${formatCount(most, language)}`;
    return nb ? `ville krevd ${range} av ${denominator}` : `would take ${range} of ${denominator}`;
  }
  const sides = [nearest.below, nearest.above].flatMap((side) =>
    side
      ? [`${formatCount(side.count, language)} → ${digitsText(side.digits, decimals, nb ? ',' : '.')}`]
      : [],
  );
  return nb
    ? `ingen teller over ${denominator} gir dette (${sides.join(', ')})`
    : `no count over ${denominator} prints so (${sides.join(', ')})`;
}

function cannotTellText(why: CannotTell, language: Language): string {
  const nb = language === 'nb';
  switch (why.kind) {
    case 'indicatorNotSaid':
      return nb ? 'tabellen sier ikke hvilken indikator' : 'the table does not say which indicator';
    case 'ageGroupWithoutMeasure':
      return nb
        ? `ingen måltall har aldersgruppen ${ageText(why.ageGroup, language)}`
        : `no measure has the age group ${ageText(why.ageGroup, language)}`;
    case 'agesNotInData':
      return nb ? 'dataene har ikke alder' : 'the data have no ages';
    case 'yearNotInData':
      return nb ? `dataene har ikke ${why.year}` : `the data do not have ${why.year}`;
    case 'regionNotInData':
      return nb ? 'området er ikke regnet ut fra dataene' : 'the region was not computed from the data';
    case 'zerosLost': {
      const written = digitsText(why.digits, why.decimals, nb ? ',' : '.');
      return nb
        ? `et tall har mistet nullene bakerst, og dommen avhenger av dem; gi det som tekst, slik det er trykt: "${written}" eller uten nuller`
        : `a number has lost the zeros at its end, and the verdict hangs on them; give it as text, as it was printed: "${written}" or without zeros`;
    }
    case 'outsideReach':
      return nb
        ? 'dataene gjelder bare en del av landet, og området er utenfor den eller større'
        : 'the data are about a part of the country only, and the region is outside it or larger';
    case 'suppressed':
      if (why.side === 'published') return nb ? 'skjult i tabellen' : 'hidden in the table';
      return nb ? 'skjult hos oss' : 'hidden on our side';
    case 'unreadable':
      return nb ? 'cellen er ikke et tall' : 'the cell is not a number';
    default:
      return assertNever(why);
  }
}

/** Why figures could not be placed, after their number: "12 uten område". */
export const UNPLACED_KINDS: Readonly<Record<UnplacedReason['kind'], Localized>> = {
  regionNotSaid: { nb: 'uten område', en: 'without a region' },
  yearNotSaid: { nb: 'uten år', en: 'without a year' },
  outcomeNotSaid: { nb: 'uten måltall', en: 'without a measure' },
  severalOutcomes: { nb: 'av flere utfall lagt sammen', en: 'of several outcomes together' },
  partNotSaid: { nb: 'som kan være andel eller antall', en: 'that may be a share or a count' },
  partOfDimension: {
    nb: 'av en del måltallene ikke er delt etter',
    en: 'of a part the measures are not divided by',
  },
  measureAgainstAge: {
    nb: 'med en aldersgruppe måltallet ikke har',
    en: 'of an age group the measure does not have',
  },
  yearOutsideClassification: {
    nb: 'av et år uten kjent kommuneinndeling',
    en: 'of a year whose municipalities are not known',
  },
  regionUnknown: { nb: 'av et ukjent område', en: 'of an unknown region' },
  regionAmbiguous: { nb: 'av et område som kan være flere', en: 'of a region that can be several' },
  indicatorUnknown: { nb: 'av en ukjent indikator', en: 'of an unknown indicator' },
};

/** Why a figure could not be placed, in a sentence without a full stop. */
export function unplacedText(reason: UnplacedReason, language: Language): string {
  const nb = language === 'nb';
  switch (reason.kind) {
    case 'regionNotSaid':
      return nb ? 'raden sier ikke hvilket område' : 'the row does not say which region';
    case 'yearNotSaid':
      return nb ? 'verken tabell eller valg sier hvilket år' : 'neither table nor options say which year';
    case 'outcomeNotSaid':
      return nb
        ? 'verken overskrift eller rad sier hvilket måltall'
        : 'neither header nor row says which measure';
    case 'severalOutcomes':
      return nb ? 'flere utfall lagt sammen er ikke et måltall' : 'several outcomes together are no measure';
    case 'partNotSaid':
      return nb
        ? 'det er ikke sagt om det er andel eller antall'
        : 'it is not said whether it is a share or a count';
    case 'partOfDimension':
      return {
        nb: `gjelder bare «${reason.category}» (${reason.dimension}); måltallene er ikke delt etter det`,
        en: `is of “${reason.category}” (${reason.dimension}) alone; the measures are not divided by it`,
      }[language];
    case 'measureAgainstAge':
      return nb
        ? `måltall ${reason.measure} har ikke aldersgruppen ${ageText(reason.ageGroup, language)}`
        : `measure ${reason.measure} does not have the age group ${ageText(reason.ageGroup, language)}`;
    case 'yearOutsideClassification':
      return nb
        ? `kommuneinndelingen for ${reason.year} er ikke kjent`
        : `the municipalities of ${reason.year} are not known`;
    case 'regionUnknown': {
      const { answer } = reason;
      if (answer.kind === 'conflict') {
        const [number, names] = conflictParts(answer, language);
        return nb
          ? `«${reason.written}» sier to ting: nummeret er ${number}, men navnet er ${names}`
          : `“${reason.written}” says two things: the number is ${number}, but the name is ${names}`;
      }
      const elsewhere = answer.kind === 'unknown' ? answer.elsewhere[0] : undefined;
      const similar = answer.kind === 'unknown' ? answer.similar[0] : undefined;
      const base = nb
        ? `«${reason.written}» finnes ikke i ${reason.year}`
        : `“${reason.written}” does not exist in ${reason.year}`;
      if (elsewhere) {
        const span =
          elsewhere.from === elsewhere.to ? String(elsewhere.from) : `${elsewhere.from}–${elsewhere.to}`;
        return `${base}${nb ? ', men i' : ', but in'} ${span}`;
      }
      return similar ? `${base}${nb ? '; ligner' : '; close to'} ${similar.code} ${similar.name}` : base;
    }
    case 'regionAmbiguous': {
      const codes =
        reason.answer.kind === 'ambiguous' ? reason.answer.candidates.map(({ code }) => code).join(', ') : '';
      return nb ? `«${reason.written}» kan være ${codes}` : `“${reason.written}” can be ${codes}`;
    }
    case 'indicatorUnknown':
      return nb
        ? `indikatoren «${reason.written}» er ikke kjent`
        : `the indicator “${reason.written}” is not known`;
    default:
      return assertNever(reason);
  }
}

/** How the table would have been made, in words that can stand after "hvis" or in a list. */
export function variantText(variant: ReadingVariant, language: Language): string {
  const nb = language === 'nb';
  switch (variant.kind) {
    case 'roundingRule': {
      const rule = ROUNDING_WORDS[variant.rule][language];
      return nb ? `avrundet på en annen måte: ${rule}` : `rounded otherwise: ${rule}`;
    }
    case 'unreportedLeftOut':
      return nb
        ? 'nevneren er uten dem som mangler rapportering'
        : 'the denominator is without the unreported';
    case 'invalidLeftOut':
      return nb
        ? 'nevneren er uten personer med ugyldig kode for mottatt bistand'
        : 'the denominator is without persons with an invalid code for assistance received';
    case 'partlyAsMet':
      if (variant.keepsPartly)
        return nb
          ? 'delvis innfridd (kode 2) er talt med som innfridd, og samtidig som delvis'
          : 'partially met (code 2) is counted as met, and as partially met too';
      return nb
        ? 'delvis innfridd (kode 2) er talt som innfridd'
        : 'partially met (code 2) is counted as met';
    case 'needIncluded':
      if (variant.need === 'missing')
        return nb
          ? 'nevneren tar med personer uten kode for behov'
          : 'the denominator includes persons without a code for need';
      return nb
        ? `nevneren tar med personer med verdien ${variant.need} for behov`
        : `the denominator includes persons with the value ${variant.need} for need`;
    case 'unknownMunicipalityLeftOut':
      return nb
        ? 'rader med ukjent kommune er ikke med i landet'
        : 'rows of unknown municipality are not in the country';
    case 'otherYear':
      if (variant.by < 0) return nb ? 'tallene er fra året før' : 'the figures are of the year before';
      return nb ? 'tallene er fra året etter' : 'the figures are of the year after';
    case 'otherClassification':
      if (variant.by < 0)
        return nb
          ? 'kommunene er fordelt etter fjorårets inndeling'
          : 'municipalities are grouped as in the year before';
      return nb
        ? 'kommunene er fordelt etter neste års inndeling'
        : 'municipalities are grouped as in the year after';
    case 'carriedForward':
      return nb
        ? 'fjorårets tall er brukt for kommuner som ikke har rapportert'
        : 'the figures of the year before are used for municipalities that did not report';
    case 'municipalitiesLeftOut': {
      const years = new Set(variant.municipalities.map(({ year }) => year));
      const names = variant.municipalities
        .map(({ code, name, year }) => `${name} (${code}${years.size > 1 ? `, ${year}` : ''})`)
        .join(', ');
      const others =
        variant.alternatives === 0
          ? ''
          : nb
            ? ` – eller ${formatCount(variant.alternatives, language)} andre like små utvalg`
            : ` – or ${formatCount(variant.alternatives, language)} other sets as small`;
      return (
        (nb ? `disse kommunene er utelatt: ${names}` : `these municipalities are left out: ${names}`) + others
      );
    }
    case 'perRow':
      return nb
        ? 'hver rad er talt, også flere for samme person'
        : 'every row is counted, also several of one person';
    case 'ageBounds': {
      const groups = [
        `0-${variant.lastYoung}`,
        `${variant.lastYoung + 1}-${variant.lastMiddle}`,
        `${variant.lastMiddle + 1}+`,
      ].map((id) => ageText(id, language));
      return nb ? `aldersgruppene er ${groups.join(', ')}` : `the age groups are ${groups.join(', ')}`;
    }
    default:
      return assertNever(variant);
  }
}

/** How a column's scale was told. */
export function scaleText({ scale, because }: ColumnScale, language: Language): string {
  const nb = language === 'nb';
  const unit = scale === 100 ? (nb ? 'prosent' : 'per cent') : nb ? 'andel fra 0 til 1' : 'share from 0 to 1';
  const reasons: Readonly<Record<ColumnScale['because']['kind'], Localized>> = {
    unit: { nb: 'enheten står der', en: 'the unit is written' },
    valueAboveOne: { nb: 'en verdi er over 1', en: 'a value is above 1' },
    allAtMostOne: { nb: 'ingen verdi er over 1', en: 'no value is above 1' },
    otherColumns: { nb: 'som de andre kolonnene', en: 'as the other columns' },
    besidePerCent: {
      nb: 'en annen kolonne har de samme tallene i prosent',
      en: 'another column has the same figures in per cent',
    },
    oneDecimal: { nb: 'én desimal', en: 'one decimal' },
  };
  return `${unit} (${reasons[because.kind][language]})`;
}
