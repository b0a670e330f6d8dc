import type { NumericFigure } from '../../figures/rounding-interval';
import type { Claim, RegionCountClaim, RegionMention } from '../claim';
import type { FigureFound } from './figures';
import { inside, type Marks, sentenceYear } from './marks';
import { unread } from './read-shares';

/**
 * The numbers of kommuner and fylker of one sentence: in all, with data or without ("13 kommuner har ikke rapportert", "409 av 422
 * kommuner", "alle kommuner har rapportert"). What else kommuner may have done is `unread`.
 */
export function readRegionCounts(marks: Marks): readonly Claim[] {
  const { text } = marks.reading;
  const claims: Claim[] = [];
  const counted = marks.figures.filter((one) => one.unit === 'kommune' || one.unit === 'fylke');
  for (const figure of counted) {
    const about = aboutOf(marks, figure, counted);
    if (about === null) claims.push(unread(figure, 'regionsDidWhat'));
    else claims.push(claim(marks, figure, figure.figure, about, figure.hedge));
  }
  const all = everyMunicipality.exec(text.slice(marks.start, marks.end));
  if (all !== null && counted.length === 0) {
    const start = marks.start + all.index;
    const figure: NumericFigure = {
      kind: 'figure',
      digits: 0,
      decimals: 0,
      unit: 'none',
      text: all[1] ?? 'alle',
    };
    claims.push(
      claim(marks, { start, end: start + all[0].length, unit: 'kommune' }, figure, 'notReported', null),
    );
  }
  return claims;
}

/** Words that say that data did not come. */
export const didNotReport =
  /(?<!\p{L})(?:(?:ikke|ikkje|verken|not|never)\s(?:\p{L}+\s){0,3}?(?:rapporter\p{L}*|lever\p{L}*|sendt?e?\p{L}*|registrert|innrapporter\p{L}*|report\p{L}*|deliver\p{L}*|submit\p{L}*)|(?:rapporterte|leverte|sendte|rapporterer|leverer)\s(?:ikke|ikkje)|mangl(?:er|et|ar|a|ende)|manglende|uten (?:data|rapportering|tall)|utan (?:data|tal)|without data|missing|utelatt|holdt utenfor)(?!\p{L})/iu;

/** Words that say that data came. */
export const didReport =
  /(?<!\p{L})(?:rapporter\p{L}*|innrapporter\p{L}*|lever(?:t|te|er)|sendt(?:e)? inn|inngår|er med|har data|report(?:ed|s|ing)?|submitted|delivered|are included|have data)(?!\p{L})/iu;

const everyMunicipality =
  /(?<!\p{L}|(?:ikke|ikkje|not)\s)(alle|samtlige|all)\s(?:(?:landets|the|of the)\s)?(?:kommuner|kommunene|kommunar|kommunane|municipalities)(?:\s(?:i|in)\s[\p{Lu}][\p{L} -]*?)?(?=\s(?:har\s|have\s)?(?:rapportert|rapporterte|levert|leverte|reported|submitted))/iu;

function aboutOf(
  marks: Marks,
  figure: FigureFound,
  counted: readonly FigureFound[],
): RegionCountClaim['about'] | null {
  const { text } = marks.reading;
  const before = text.slice(marks.start, figure.start);
  const behind = text.slice(figure.end, marks.end);
  const previous = counted[counted.indexOf(figure) - 1];
  // "13 av 422 kommuner", "409 kommuner av landets 422": the second number is how many there are.
  if (
    previous !== undefined &&
    /^[^,;.]{0,20}\s?(?:av|of)\s(?:(?:de|dei|landets|the|all|alle)\s)*$/iu.test(
      text.slice(previous.end, figure.start),
    )
  ) {
    return 'total';
  }
  const clause = marks.clauses.find((one) => one.start <= figure.start && figure.end <= one.end) ?? marks;
  const words = text.slice(clause.start, clause.end);
  // "Av de 18 fylkene hadde …": how many there are, whatever the rest says
  if (figure.unit === 'fylke' && amongAll.test(before)) return 'total';
  if (ofShares.test(words) && !didNotReport.test(words)) return null;
  if (figure.unit === 'fylke') {
    return isTotal(before, behind) ? 'total' : null;
  }
  if (marks.regions.some((one) => one.region.kind === 'elsewhere') || ofOtherThings.test(words)) return null;
  if (didNotReport.test(words)) return 'notReported';
  if (didReport.test(words) || (basedOn.test(before) && ofSoMany.test(behind))) return 'reported';
  return isTotal(before, behind) ? 'total' : null;
}

/** "Tallene bygger på 419 av 422 kommuner". */
const basedOn =
  /(?<!\p{L})(?:bygger på|basert på|baserer seg på|omfatter|omfattar|dekker|grunnlag\p{L}* (?:er|i|fra)|based on|cover)\s(?:\p{L}+\s){0,3}$/iu;
const ofSoMany = /^\s(?:av|of)\s(?:(?:de|dei|landets|alle|the)\s)*\d/iu;
const amongAll = /(?:^|\s)(?:av|blant|of|among)\s(?:de|the|alle|all)\s$/iu;
const ofShares = /(?:andel|prosent|innfri|dekket|share|per cent|percent|unmet)/iu;

/** "rapporterer om økt behov", "mangler lege", "rapporterte for sent", "har ikke rapportert på alle områder": not whether data came. */
const ofOtherThings =
  /(?<!\p{L})(?:(?:rapporter\p{L}*|meld\p{L}*|report\p{L}*) (?:om|at|that|about|for sent|for seint|late)(?!\p{L})|mangl\p{L}* (?!(?:det (?:fortsatt |fremdeles |ennå |ikke )?)?(?:data|tall|tal|rapporter|innrapporter|registrer|i )\p{L}*)\p{L}+|(?:delvis|ufullstendig\p{L}*|mangelfull\p{L}*|for sent|for seint|etter fristen|på nytt|partly|incomplete|late)|(?:data|tall|tal|rapportert|registrert|levert) (?:for|om|på) (?:aldersgrupp\p{L}*|alder|barn|unge|eldre|menn|kvinner|noen|enkelte|dette (?:området|behovet|målet)|alle (?:områder|variabler|måneder)))(?!\p{L})/iu;

function isTotal(before: string, behind: string): boolean {
  return (
    /(?:alle|alle de|samtlige|landets|totalt|i alt|til sammen|det var|var det|er det|finnes|hadde|har|all|had|there were|in all|fordelt på)\s(?:the\s|de\s)?$/iu.test(
      before,
    ) || /^\s?(?:totalt|i alt|in total|in all|i landet|i norge)/iu.test(behind)
  );
}

function claim(
  marks: Marks,
  span: { readonly start: number; readonly end: number; readonly unit: FigureFound['unit'] },
  figure: NumericFigure,
  about: RegionCountClaim['about'],
  hedge: RegionCountClaim['hedge'],
): RegionCountClaim {
  const { year, carried } = sentenceYear(marks);
  return {
    kind: 'regionCount',
    span: { start: span.start, end: span.end },
    figure,
    hedge,
    unit: span.unit === 'fylke' ? 'fylke' : 'kommune',
    about,
    region: regionOf(marks, span),
    year,
    carried: carried ? ['year'] : [],
  };
}

/** The fylke a count is limited to ("15 av 18 kommuner i Nordland"); the country when none stands right behind. */
function regionOf(marks: Marks, span: { readonly start: number; readonly end: number }): RegionMention {
  const near = inside(marks.regions, marks).find((one) => {
    const between = marks.reading.text.slice(span.end, one.start);
    const before = marks.reading.text.slice(one.end, span.start);
    return (
      (one.start >= span.end &&
        /^(?:\s(?:av|of)\s[^,;.]{0,24}(?:kommune\p{L}*|municipalities))?\s(?:i|in)\s$/iu.test(between)) ||
      (one.end <= span.start &&
        /^\s(?:har|hadde|manglet|mangler|rapporterte|var|er|had|have|has)\s(?:\p{L}+\s){0,2}$/iu.test(before))
    );
  });
  return near?.region.kind === 'named' ? near.region : { kind: 'country' };
}
