import { distinctName } from '../../core';
import { reportingKnown } from '../prose/check/who-reported';
import type { Draft, Sentences } from './draft';

/** A list of more names than this is left out of the text; their number is still said. */
const MOST_NAMES = 30;

/** The kommuner that did not report, and those reported with another. */
export function reportingSentences({ book, words, claims, request }: Draft): Sentences {
  const known = reportingKnown(request, book, request.year);
  const ofYear = request.classification.forYear(request.year);
  if (known === null || ofYear === undefined) return [];
  const missing = ofYear.municipalities.filter((one) => known.notReported.has(one.code));
  const names =
    missing.length > MOST_NAMES ? null : claims.nameList(missing.map((one) => distinctName(ofYear, one)));
  const first =
    missing.length === 0
      ? words.allReported(claims.allMunicipalities(), request.year)
      : words.notReported(claims.municipalityCount(missing.length), request.year, names);
  const joint = [...known.joint].flatMap(([code, partner]): Sentences => {
    const [a, b] = [ofYear.municipalityByCode.get(code), ofYear.municipalityByCode.get(partner ?? '')];
    return a === undefined || b === undefined
      ? []
      : [words.joint(claims.joint(distinctName(ofYear, a), distinctName(ofYear, b)))];
  });
  return [first, ...joint];
}
