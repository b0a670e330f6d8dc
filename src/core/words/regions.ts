import { assertNever } from '../assert';
import type { Division, RegionName } from '../issues';
import type { RegionAnswer, RegionOfOtherYears } from '../regions/find-region';
import type { FoundRegion } from '../regions/found-region';
import type { Level } from '../regions/types';
import { listed } from './joined';
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
    case 'conflict': {
      const [number, names] = conflictParts(answer, language);
      return nb
        ? `«${asked}» sier to ting: nummeret er ${number}, men navnet er ${names}. Skriv bare nummeret eller bare navnet.`
        : `"${asked}" says two things: the number is ${number}, but the name is ${names}. Write the number or the name alone.`;
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

/** Both regions of a label that contradicts itself: the one of the number and those of the name. */
export function conflictParts(
  { numbered, named }: Extract<RegionAnswer, { readonly kind: 'conflict' }>,
  language: Language,
): readonly [string, string] {
  return [
    describe(numbered, language),
    named.map((one) => describe(one, language)).join(language === 'nb' ? ' eller ' : ' or '),
  ];
}

/** Why kommuner have no figure in a series on another year's kommuner ([REG-7]). */
export function divisionText({ kind, year, whole, parts }: Division, language: Language): string {
  const nb = language === 'nb';
  const one = label(whole);
  const several = listed(parts.map(label), language);
  if (kind === 'split') {
    return nb
      ? `${one} ble delt i ${year} mellom ${several}, og ingen vet hvor stor del av tallene som hører til hver.`
      : `${one} was divided in ${year} among ${several}, and nobody knows how much of the figures belongs to each.`;
  }
  return nb
    ? `${one} ble slått sammen av ${several} i ${year}, og tallene kan ikke deles opp igjen.`
    : `${one} was merged from ${several} in ${year}, and the figures cannot be taken apart again.`;
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
