import type { Outcome } from '../../../core';
import { checkRowByAnyRule } from '../../feasibility/row-by-any-rule';
import { addIntervals, type Interval, intersect, subtractIntervals } from '../../figures/interval';
import type { OutcomeRow } from '../../feasibility/outcome-row';
import { roundingInterval } from '../../figures/rounding-interval';
import { listFor } from './check-region-count';
import type { Claim, RegionMention, ShareClaim } from '../claim';
import type { Finding } from '../verdict';

/**
 * What a text's own figures say of each other, without any data: shares that cannot be all there is ([PUB-4]), sums and changes that do
 * not follow from their parts, two figures for one thing, a number of kommuner against the names listed. Every figure is the interval
 * of values that print as it ([PUB-1]), so rounding alone is never a finding.
 *
 * @param claims in the text's order; findings name them by index
 */
export function findInconsistencies(claims: readonly Claim[]): readonly Finding[] {
  const shares = claims.flatMap((claim, index) =>
    claim.kind === 'share' && claim.hedge === null && claim.region.kind !== 'elsewhere'
      ? [{ claim, index }]
      : [],
  );
  const groups = new Map<string, Indexed[]>();
  for (const one of shares) {
    const key = subjectKey(one.claim);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [
    ...[...groups.values()].flatMap((group) => [
      ...twoFigures(group),
      ...notClosed(group),
      ...sumsDiffer(group),
    ]),
    ...changesDiffer(claims, shares),
    ...countsAgainstLists(claims),
  ];
}

interface Indexed {
  readonly claim: ShareClaim;
  readonly index: number;
}

function twoFigures(group: readonly Indexed[]): readonly Finding[] {
  return group.flatMap((one, i) =>
    group.slice(i + 1).flatMap((other): readonly Finding[] => {
      if (outcomeKey(one.claim.outcomes) !== outcomeKey(other.claim.outcomes)) return [];
      const common = intersect(roundingInterval(one.claim.figure), roundingInterval(other.claim.figure));
      return common === null ? [{ kind: 'twoFigures', claims: [one.index, other.index] }] : [];
    }),
  );
}

/** Met, partially met and unmet – and unreported when it is given – as a closed row, and then with a rest. */
function notClosed(group: readonly Indexed[]): readonly Finding[] {
  const single = (outcome: Outcome): Indexed | undefined =>
    group.find((one) => one.claim.outcomes.length === 1 && one.claim.outcomes[0] === outcome);
  const [met, partly, unmet, unreported] = [
    single('met'),
    single('partiallyMet'),
    single('unmet'),
    single('unreported'),
  ];
  if (met === undefined || partly === undefined || unmet === undefined) return [];
  const parts = [met, partly, unmet, ...(unreported === undefined ? [] : [unreported])];
  const row: OutcomeRow = {
    closed: true,
    outcomes: parts.map(({ claim, index }) => ({
      outcome: outcomeKey(claim.outcomes),
      share: { id: String(index), figure: claim.figure },
    })),
  };
  if (checkRowByAnyRule(row).found.kind !== 'impossible') return [];
  const { found: open } = checkRowByAnyRule({ ...row, closed: false });
  const decimals = Math.max(...parts.map(({ claim }) => claim.figure.decimals));
  const digits = parts.reduce(
    (sum, { claim }) => sum + claim.figure.digits * 10 ** (decimals - claim.figure.decimals),
    0,
  );
  const { region, year } = met.claim;
  const withRest =
    open.kind === 'possible' && open.denominator.kind === 'unknown'
      ? { least: open.denominator.least, isLeast: open.denominator.isLeast, rest: open.restPrints }
      : null;
  return [
    {
      kind: 'notClosed',
      claims: parts.map((one) => one.index),
      region,
      year,
      sum: { digits, decimals },
      withRest,
    },
  ];
}

function sumsDiffer(group: readonly Indexed[]): readonly Finding[] {
  return group.flatMap((sum): readonly Finding[] => {
    if (sum.claim.outcomes.length < 2) return [];
    const parts = sum.claim.outcomes.map((outcome) =>
      group.find((one) => one.claim.outcomes.length === 1 && one.claim.outcomes[0] === outcome),
    );
    const known = parts.filter((one) => one !== undefined);
    if (known.length < parts.length) return [];
    const added = known
      .map((one) => roundingInterval(one.claim.figure))
      .reduce<Interval | null>((total, one) => (total === null ? one : addIntervals(total, one)), null);
    if (added === null || intersect(added, roundingInterval(sum.claim.figure)) !== null) return [];
    return [{ kind: 'sumDiffers', claims: [...known.map((one) => one.index), sum.index] }];
  });
}

/** "økte med 1,2 prosentpoeng" beside the two shares it is between. */
function changesDiffer(claims: readonly Claim[], shares: readonly Indexed[]): readonly Finding[] {
  return claims.flatMap((change, index): readonly Finding[] => {
    if (change.kind !== 'change' || change.points === null || change.hedge !== null) return [];
    const { from, to } = change;
    const at = (year: number | null): Indexed | undefined =>
      year === null
        ? undefined
        : shares.find(
            ({ claim }) =>
              claim.year === year &&
              claim.ageGroup === change.ageGroup &&
              outcomeKey(claim.outcomes) === outcomeKey(change.outcomes) &&
              placeKey(claim.region) === placeKey(change.region),
          );
    const [before, after] = [at(from), at(to)];
    if (before === undefined || after === undefined) return [];
    const [low, high] = change.direction === 'up' ? [before, after] : [after, before];
    const size = subtractIntervals(roundingInterval(high.claim.figure), roundingInterval(low.claim.figure));
    return intersect(size, roundingInterval(change.points)) === null
      ? [{ kind: 'changeDiffers', claims: [before.index, after.index, index] }]
      : [];
  });
}

function countsAgainstLists(claims: readonly Claim[]): readonly Finding[] {
  return claims.flatMap((claim, index): readonly Finding[] => {
    if (claim.kind !== 'regionCount') return [];
    const list = listFor(claim, claim.year, claims);
    if (list === null) return [];
    const names = list.names.length;
    return [
      { kind: 'countAgainstList', claims: [index, claims.indexOf(list)], count: claim.figure.digits, names },
    ];
  });
}

function subjectKey(claim: ShareClaim): string {
  return JSON.stringify([
    claim.indicator,
    placeKey(claim.region),
    claim.year,
    claim.ageGroup,
    claim.region.kind === 'unclear' ? claim.span : null,
  ]);
}

/** A region nobody named is taken as land, as the checker does. */
function placeKey(region: RegionMention): string {
  return region.kind === 'named' ? JSON.stringify(region) : region.kind === 'unclear' ? 'unclear' : 'land';
}

function outcomeKey(outcomes: readonly Outcome[]): string {
  return [...outcomes].sort().join('+');
}
