import { assertNever } from '../assert';
import type { RegionName } from '../issues';
import type { Fate } from '../regions/fate';
import type { RegionAnswer, RegionOfOtherYears } from '../regions/find-region';
import type { SplitReason } from '../regions/follow-changes';
import type { FoundRegion } from '../regions/found-region';
import type { Classification, Level } from '../regions/types';
import type { Language, Localized } from './language';

/** What the levels are called on screen. */
export const LEVEL_NAMES: Readonly<Record<Level, Localized>> = {
  land: { nb: 'land', en: 'country' },
  fylke: { nb: 'fylke', en: 'county' },
  kommune: { nb: 'kommune', en: 'municipality' },
  kostragruppe: { nb: 'KOSTRA-gruppe', en: 'KOSTRA group' },
};

/** Why a region argument did not lead to one region, and what to write instead. `asked` is the argument as written. */
export function regionProblem(
  answer: Exclude<RegionAnswer, { readonly kind: 'ok' }>,
  asked: string,
  year: number,
  language: Language,
): string {
  const nb = language === 'nb';
  switch (answer.kind) {
    case 'yearOutsideClassification':
      return nb
        ? `Kommuner og fylker er kjent for ${answer.from}–${answer.to}, ikke for ${year}.`
        : `Municipalities and counties are known for ${answer.from}–${answer.to}, not for ${year}.`;
    case 'ambiguous': {
      const candidates = answer.candidates.map((one) => describe(one, language)).join(', ');
      return nb
        ? `«${asked}» kan være flere regioner i ${year}: ${candidates}. Bruk nummeret.`
        : `"${asked}" can be several regions in ${year}: ${candidates}. Use the number.`;
    }
    case 'unknown': {
      const where = answer.elsewhere.map((one) => describeElsewhere(one, language)).join(', ');
      const similar = answer.similar.map((one) => describe(one, language)).join(', ');
      const hint =
        where !== ''
          ? ` ${where}.`
          : similar !== ''
            ? ` ${nb ? 'Mente du' : 'Did you mean'} ${similar}?`
            : '';
      return nb
        ? `«${asked}» er ikke en region i ${year}.${hint}`
        : `"${asked}" is not a region in ${year}.${hint}`;
    }
    default:
      return assertNever(answer);
  }
}

/** Why a kommune has no figure in a series on another year's kommuner ([REG-7]). */
export function splitReasonText(
  reason: SplitReason,
  classification: Classification,
  language: Language,
): string {
  const nb = language === 'nb';
  const nameIn = (year: number, code: string): RegionName => ({
    code,
    name: classification.forYear(year)?.municipalityByCode.get(code)?.name ?? code,
  });
  if (reason.kind === 'split') {
    const whole = label(nameIn(reason.year - 1, reason.code));
    const parts = list(
      reason.among.map((code) => label(nameIn(reason.year, code))),
      language,
    );
    return nb
      ? `${whole} ble delt i ${reason.year} mellom ${parts}, og ingen vet hvor stor del av tallene som hører til hver.`
      : `${whole} was divided in ${reason.year} among ${parts}, and nobody knows how much of the figures belongs to each.`;
  }
  const whole = label(nameIn(reason.year, reason.code));
  const parts = list(
    reason.among.map((code) => label(nameIn(reason.year - 1, code))),
    language,
  );
  return nb
    ? `${whole} ble slått sammen av ${parts} i ${reason.year}, og tallene kan ikke deles opp igjen.`
    : `${whole} was merged from ${parts} in ${reason.year}, and the figures cannot be taken apart again.`;
}

/** What became of a kommune on 1 January of a year, as a sentence. `municipality` is the kommune of the year before. */
export function fateText(municipality: RegionName, fate: Fate, year: number, language: Language): string {
  const nb = language === 'nb';
  const who = label(municipality);
  switch (fate.kind) {
    case 'unchanged':
      return nb ? `${who} er uendret i ${year}.` : `${who} is unchanged in ${year}.`;
    case 'renumbered':
      return nb
        ? `${who} har fra ${year} nummeret ${label(fate.into)}.`
        : `${who} has had the number ${label(fate.into)} since ${year}.`;
    case 'merged': {
      const isPart = (one: RegionName) => fate.partOf.some((part) => part.code === one.code);
      const others = list(
        fate.with.map((one) => (isPart(one) ? `${nb ? 'en del av ' : 'part of '}${label(one)}` : label(one))),
        language,
      );
      return nb
        ? `${who} ble i ${year} slått sammen med ${others} til ${label(fate.into)}.`
        : `${who} was merged in ${year} with ${others} into ${label(fate.into)}.`;
    }
    case 'split': {
      const parts = list(fate.into.map(label), language);
      return nb
        ? `${who} ble i ${year} delt mellom ${parts}.`
        : `${who} was divided in ${year} among ${parts}.`;
    }
    case 'notInYear':
      return nb
        ? `${who} var ikke en kommune i ${year - 1}.`
        : `${who} was not a municipality in ${year - 1}.`;
    default:
      return assertNever(fate);
  }
}

function describe({ level, code, name, county }: FoundRegion, language: Language): string {
  if (county !== undefined) return `${code} ${name} (${county})`;
  return `${code} ${name} (${LEVEL_NAMES[level][language]})`;
}

function describeElsewhere({ region, from, to }: RegionOfOtherYears, language: Language): string {
  const level = LEVEL_NAMES[region.level][language];
  const years = from === to ? String(from) : `${from}–${to}`;
  return language === 'nb'
    ? `${region.code} ${region.name} var ${level} i ${years}`
    : `${region.code} ${region.name} was a ${level} in ${years}`;
}

function label({ code, name }: RegionName): string {
  return `${code} ${name}`;
}

function list(items: readonly string[], language: Language): string {
  const last = items.at(-1) ?? '';
  const and = language === 'nb' ? 'og' : 'and';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}
