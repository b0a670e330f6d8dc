import type { Claim, ListedName, RegionMention } from '../../../src/published/prose/claim';

/** One claim as one line, so that a test reads as text in, lines out: `share 77,7 met land 2019`. */
export function claimLine(claim: Claim): string {
  switch (claim.kind) {
    case 'share':
      return join(
        'share',
        hedge(claim),
        claim.figure.text,
        claim.outcomes.join('+'),
        place(claim.region),
        claim.year,
        age(claim),
      );
    case 'personCount':
      return join(
        'persons',
        hedge(claim),
        claim.figure.text,
        claim.of === 'denominator' ? 'need' : claim.outcomes.join('+'),
        place(claim.region),
        claim.year,
        age(claim),
      );
    case 'regionCount':
      return join(claim.unit, claim.about, claim.figure.text, place(claim.region), claim.year);
    case 'nameList':
      return join('names', claim.about, claim.names.map(listed).join(' '), claim.year);
    case 'jointReporting':
      return join('joint', listed(claim.municipality), 'with', listed(claim.with), claim.year);
    case 'mergerCause':
      return join('merger', claim.extent, claim.year);
    case 'stability':
      return join(
        'stable',
        claim.outcomes.join(','),
        place(claim.region),
        `${claim.from}-${claim.to}`,
        age(claim),
      );
    case 'change':
      return join(
        'change',
        claim.direction,
        claim.points?.text ?? '?',
        claim.outcomes.join('+'),
        place(claim.region),
        `${claim.from}-${claim.to}`,
        age(claim),
      );
    case 'extreme':
      return join(
        claim.which,
        claim.regions.map(place).join(' '),
        claim.outcomes.join('+'),
        claim.year,
        age(claim),
      );
    case 'interval':
      return join(
        `interval ${claim.level}`,
        claim.low.text,
        claim.high.text,
        claim.outcomes.join('+'),
        place(claim.region),
        claim.year,
        age(claim),
      );
    case 'spread':
      return join('spread', claim.figure.text, claim.of, claim.least, claim.outcomes.join('+'), claim.year);
    case 'range':
      return join(
        'range',
        claim.low.figure.text,
        claim.high.figure.text,
        claim.level,
        claim.outcomes.join('+'),
        place(claim.region),
        claim.year,
        age(claim),
      );
    case 'variation':
      return join('variation', claim.says, claim.outcomes.join('+'), claim.year, age(claim));
    case 'against':
      return join(
        'against',
        claim.says,
        claim.outcomes.join('+'),
        place(claim.region),
        claim.year,
        age(claim),
      );
    case 'unread':
      return join('unread', claim.reason);
  }
}

function join(...parts: readonly (string | number | null)[]): string {
  return parts
    .map((part) => (part === null ? '?' : String(part)))
    .filter((part) => part !== '')
    .join(' ');
}

function hedge(claim: { readonly hedge: string | null }): string {
  return claim.hedge === null ? '' : `(${claim.hedge})`;
}

function age(claim: { readonly ageGroup: string }): string {
  return claim.ageGroup === 'all' ? '' : `[${claim.ageGroup}]`;
}

function listed(name: ListedName): string {
  return name.within === null ? name.name : `${name.name}(${name.within})`;
}

function place(region: RegionMention): string {
  switch (region.kind) {
    case 'country':
      return 'land';
    case 'unstated':
      return '-';
    case 'unclear':
      return 'unclear';
    case 'elsewhere':
      return `elsewhere(${region.name})`;
    case 'named':
      return (
        region.name +
        (region.level === null ? '' : `/${region.level}`) +
        (region.within === null ? '' : `(${region.within})`)
      );
  }
}
