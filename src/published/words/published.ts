import { assertNever, firstOf, formatCount, type Language, type Localized } from '../../core';
import type { PrintedFigure, PublishedSign } from '../figures/printed-figure';
import { digitsText } from './digits';
import type { Fraction } from '../figures/fraction';
import type { PrintedRange } from '../figures/rounding-interval';
import type { RoundingRule } from '../figures/rounding';
import type { ConflictReason } from '../feasibility/row-conflict';
import type { RowFeasibility } from '../feasibility/feasibility';
import type { TableConflict, TableFeasibility } from '../feasibility/table-feasibility';

/** The name of each rounding rule. */
export const ROUNDING_WORDS: Readonly<Record<RoundingRule, Localized>> = {
  halfAwayFromZero: { nb: 'halve bort fra null', en: 'half away from zero' },
  halfToEven: { nb: 'halve til partall', en: 'half to even' },
  halfTowardZero: { nb: 'halve mot null', en: 'half toward zero' },
  truncation: { nb: 'kuttet', en: 'cut off' },
  up: { nb: 'alltid opp', en: 'always up' },
};

/** What each published sign stands for [VAL-3]. */
const SIGN_WORDS: Readonly<Record<PublishedSign, Localized>> = {
  zeroDenominator: { nb: 'kan ikke oppgis: nevneren er 0', en: 'cannot be given: the denominator is 0' },
  notReported: { nb: 'ikke rapportert', en: 'not reported' },
  suppressed: { nb: 'skjult av hensyn til personvern', en: 'hidden for confidentiality' },
};

/** The word for the verdict on a table. */
export const VERDICT_WORDS: Readonly<Record<TableFeasibility['verdict'], Localized>> = {
  possible: { nb: 'mulig', en: 'possible' },
  impossible: { nb: 'umulig', en: 'impossible' },
  noContradictionFound: { nb: 'ingen motsigelse funnet', en: 'no contradiction found' },
};

/** What a cell that is no figure holds; null for a figure. */
export function figureProblem(figure: PrintedFigure, language: Language): string | null {
  switch (figure.kind) {
    case 'figure':
      return null;
    case 'sign':
      return SIGN_WORDS[figure.status][language];
    case 'missing':
      return language === 'nb' ? 'mangler' : 'missing';
    case 'unreadable':
      if (figure.reason === 'tooManyDigits') {
        return language === 'nb'
          ? `«${figure.text}» har flere enn 12 siffer eller 10 desimaler og leses ikke`
          : `“${figure.text}” has more than 12 digits or 10 decimals and is not read`;
      }
      return language === 'nb'
        ? `«${figure.text}» er ikke et tall; tall skrives som 54,0 eller 1 234, tegn som : .. og .`
        : `“${figure.text}” is not a number; numbers are written like 54,0 or 1 234, signs like : .. and .`;
    default:
      return assertNever(figure);
  }
}

/** A range of printed figures: "0,1–0,4", or one figure where it is one. */
export function printedRangeText({ least, most, decimals }: PrintedRange, language: Language): string {
  const figure = (digits: number): string => digitsText(digits, decimals, language === 'nb' ? ',' : '.');
  return least === most ? figure(least) : `${figure(least)}–${figure(most)}`;
}

/** The verdict on one row, in a sentence or two. */
export function rowFeasibilityText(found: RowFeasibility, language: Language): string {
  const nb = language === 'nb';
  switch (found.kind) {
    case 'possible': {
      const { denominator } = found;
      const over =
        denominator.kind === 'known'
          ? nb
            ? `Mulig med nevneren ${formatCount(denominator.denominator, language)}.`
            : `Possible with denominator ${formatCount(denominator.denominator, language)}.`
          : leastText(denominator.least, denominator.isLeast, language);
      const rest = found.restPrints && printedRangeText(found.restPrints, language);
      if (rest === null) return over;
      return `${over} ${nb ? `Resten vises som ${rest}.` : `The rest prints as ${rest}.`}`;
    }
    case 'impossible': {
      const opened = nb
        ? ' Med en rest utenfor disse utfallene er det mulig.'
        : ' It is possible with a rest outside these outcomes.';
      return conflictReasonText(found.reason, language) + (found.possibleWithRest ? opened : '');
    }
    case 'cannotTell':
      return nb
        ? `Kan ikke avgjøres: ingen nevner til og med ${formatCount(found.searchedTo, language)} passer, og større er ikke prøvd.`
        : `Cannot be decided: no denominator up to ${formatCount(found.searchedTo, language)} fits, and greater ones were not tried.`;
    default:
      return assertNever(found);
  }
}

/** Why the cells of a conflict contradict each other. */
export function conflictReasonText(reason: ConflictReason, language: Language): string {
  const nb = language === 'nb';
  switch (reason.kind) {
    case 'shareOutsideWhole':
      return nb
        ? 'Umulig: andelen er under 0 eller over 100 prosent.'
        : 'Impossible: the share is below 0 or above 100 per cent.';
    case 'notACount':
      return nb
        ? 'Umulig: et antall må være et helt tall fra 0 og opp.'
        : 'Impossible: a count must be a whole number from 0 up.';
    case 'sharesSumBelowWhole': {
      const most = percent(reason.most, language);
      const limit = reason.attained
        ? nb
          ? `høyst ${most}`
          : `at most ${most}`
        : nb
          ? `mindre enn ${most}`
          : `less than ${most}`;
      return nb
        ? `Umulig for enhver nevner: de sanne andelene blir til sammen ${limit} prosent.`
        : `Impossible for every denominator: the true shares sum to ${limit} per cent.`;
    }
    case 'sharesSumAboveWhole': {
      const least = percent(reason.least, language);
      const limit = reason.attained
        ? nb
          ? `minst ${least}`
          : `at least ${least}`
        : nb
          ? `mer enn ${least}`
          : `more than ${least}`;
      return nb
        ? `Umulig for enhver nevner: de sanne andelene blir til sammen ${limit} prosent.`
        : `Impossible for every denominator: the true shares sum to ${limit} per cent.`;
    }
    case 'noCountPrintsSo': {
      const sides = [reason.below, reason.above].flatMap((side) => side ?? []);
      const shown = sides.map(
        (side) =>
          `${formatCount(side.count, language)} ${nb ? 'gir' : 'gives'} ${digitsText(side.digits, reason.decimals, nb ? ',' : '.')}`,
      );
      return nb
        ? `Umulig: ingen teller over ${formatCount(reason.denominator, language)} gir denne andelen (${shown.join(', ')}).`
        : `Impossible: no count over ${formatCount(reason.denominator, language)} prints as this share (${shown.join(', ')}).`;
    }
    case 'countsMissDenominator': {
      const sum =
        reason.least === reason.most
          ? formatCount(reason.least, language)
          : nb
            ? `fra ${formatCount(reason.least, language)} til ${formatCount(reason.most, language)}`
            : `from ${formatCount(reason.least, language)} to ${formatCount(reason.most, language)}`;
      return nb
        ? `Umulig: utfallene blir til sammen ${sum}, ikke nevneren ${formatCount(reason.denominator, language)}.`
        : `Impossible: the outcomes sum to ${sum}, not to the denominator ${formatCount(reason.denominator, language)}.`;
    }
    case 'noWholeNumbers':
      return nb
        ? 'Umulig: ingen hele tall gir alle disse cellene.'
        : 'Impossible: no whole numbers give all of these cells.';
    default:
      return assertNever(reason);
  }
}

/** One conflict of a table, with its cells as the caller names them. */
export function tableConflictText(conflict: TableConflict, language: Language): string {
  const nb = language === 'nb';
  const cells = conflict.cells.join(', ');
  switch (conflict.kind) {
    case 'row':
      return `${cells}: ${conflictReasonText(conflict.reason, language)}`;
    case 'sums':
      return nb
        ? `${cells}: disse cellene kan ikke alle stemme når delene skal summere til helheten.`
        : `${cells}: these cells cannot all hold when the parts must sum to the whole.`;
    case 'shareOutsideParts':
      return nb
        ? `${cells}: helhetens andel ligger utenfor alle delenes andeler, og det er umulig for enhver nevner.`
        : `${cells}: the whole’s share lies outside all of its parts’ shares, which is impossible for every denominator.`;
    default:
      return assertNever(conflict);
  }
}

function leastText(least: number, isLeast: boolean, language: Language): string {
  const shown = formatCount(least, language);
  if (language === 'nb')
    return isLeast
      ? `Mulig, først med nevneren ${shown}.`
      : `Mulig med nevneren ${shown}, kanskje også med en mindre.`;
  return isLeast
    ? `Possible, first with denominator ${shown}.`
    : `Possible with denominator ${shown}, perhaps also with a lesser one.`;
}

/** A share as per cent with every decimal it has: the ends of rounding intervals always end after a few. */
function percent({ numerator, denominator }: Fraction, language: Language): string {
  const value = 100n * BigInt(numerator);
  const divisor = BigInt(denominator);
  let decimals = 0;
  while (decimals < 12 && (value * 10n ** BigInt(decimals)) % divisor !== 0n) decimals++;
  const digits = Number((value * 10n ** BigInt(decimals)) / divisor);
  return digitsText(digits, decimals, language === 'nb' ? ',' : '.');
}

/** What is to be known of regions that Statistics Norway estimates ({@link estimatedRegions}); '' where there are none. */
export function estimatesText(codes: readonly string[], language: Language): string {
  if (codes.length === 0) return '';
  const told = firstOf(codes, 5);
  return language === 'nb'
    ? `Tallene for ${told} er hos SSB estimert og vektet, også for kommuner som ikke har rapportert; her er de summer av kommunene som har rapportert. De kan avvike uten at noe er feil.`
    : `The figures of ${told} are estimated and weighted by Statistics Norway, also for municipalities that did not report; here they are sums of those that did. They can differ without anything being wrong.`;
}
