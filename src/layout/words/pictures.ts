import { counted, type Language } from '../../core';

/** What stands in and under pictures. Numbers that are text are already written in the language. */
export type PictureText = typeof nb;

/** The words in one language. */
export function pictureText(language: Language): PictureText {
  return TEXT[language];
}

const nb = {
  levels: {
    kommune: {
      /** In names of files, the same in both languages. */
      id: 'kommuner',
      name: 'Kommune',
      one: 'en kommune',
      where: 'i kommunene',
      counted: (regions: number) => counted(regions, 'kommune', 'kommuner'),
    },
    fylke: {
      id: 'fylker',
      name: 'Fylke',
      one: 'et fylke',
      where: 'i fylkene',
      counted: (regions: number) => counted(regions, 'fylke', 'fylker'),
    },
  },
  municipalitiesOf: (county: string) => `i kommunene i ${county}`,
  byAge: 'etter alder',
  ageGroups: (groups: number) => counted(groups, 'aldersgruppe', 'aldersgrupper'),
  /** Everyone under one: the country, or where the data are about a part of it everyone in them ([IN-11]). */
  whole: {
    country: { name: 'Landet', inText: 'landet', where: 'i landet' },
    part: { name: 'Alle i dataene', inText: 'alle i dataene', where: 'for alle i dataene' },
  },
  baselineOf: (county: string, share: string) => `${county} ${share}`,
  everyone: (share: string) => `Alle aldre ${share}`,
  denominator: 'Personer med behov (nevner), logaritmisk',
  // Funnel
  funnelAlt: (regions: string, baseline: string, outside: string) =>
    `Traktdiagram av ${regions} etter nevner og andel. ${baseline}. Utenfor grensene på 95 %: ${outside}.`,
  funnelNote: (one: string, whole: string, regions: number, outside: number) =>
    `Hvert punkt er ${one}. Innenfor grensene kan avstanden til ${whole} være tilfeldig: ${outside} av ${regions} ligger utenfor 95 %, der om lag ${Math.round(regions / 20)} ville gjort det ved tilfeldig variasjon alene. Traktgrenser uten tillegg for overspredning.`,
  overDispersion: (ratio: string, outside: number) =>
    `Overspredningen er ${ratio} (om lag 1 der bare tilfeldigheter skiller). Med tillegg for den ligger ${outside} utenfor 95 %.`,
  // Ranked
  rankedAlt: (rows: string, first: string, last: string) =>
    `Andel med intervall for ${rows}. Øverst: ${first}. Nederst: ${last}.`,
  rankedNote: (level: string) =>
    `Strekene er ${level}-intervaller (Wilson). Der strekene overlapper mye, sier rekkefølgen lite.`,
  // Years
  trendOfCounties: (period: string) => `i fylkene ${period}`,
  trendAlt: (
    panels: string | null,
    whole: string,
    period: string,
    outside: number,
    points: number,
    last: string,
  ) =>
    `Utvikling ${period}${panels === null ? '' : `, ${panels} i hver sin rute med ${whole} bak`}. ${outside} av ${points} punkter er utenfor grensene. Sist: ${last}.`,
  trendLimits: 'Grenser (p-kart)',
  trendOutside: 'Utenfor grensene',
  trendNote: (outside: number, points: number) =>
    `Båndet er et p-kart: områdets andel for alle årene samlet ± 3 standardavvik for årets nevner. Innenfor båndet kan endringen fra år til år være tilfeldig; ${outside} av ${points} punkter er utenfor. Alle rutene har samme akser.`,
  trendGaps: (gaps: number, points: number, smallBelow: number) =>
    `${gaps} av ${points} punkter er ikke med: uten tall, skjult av hensyn til personvernet eller nevner under ${smallBelow}.`,
  trendWithout: (regions: string) => `Ikke med: ${regions} med færre enn to år med tall.`,
  // Tiles
  classBelow: (edge: string) => `Under ${edge}`,
  classBetween: (from: string, to: string) => `${from} til ${to}`,
  classFrom: (edge: string) => `${edge} og over`,
  tileSmall: (smallBelow: string) => `Nevner under ${smallBelow}`,
  tileNobody: 'Ingen i nevneren (.)',
  tileMissing: 'Tall mangler (..)',
  tileHidden: 'Skjult av hensyn til personvernet (:)',
  small: 'liten nevner',
  tilesAlt: (regions: string, classes: string) => `Rutekart av ${regions}. ${classes}.`,
  tilesNote: {
    fylke:
      'Hver rute er et fylke, i et rutenett tegnet for dette programmet: nord er opp og vest til venstre, og størrelse og avstand sier ingenting. Tallet i ruten er hele prosent, rundet ned.',
    kommune:
      'Hver rute er en kommune, i kommunenummerets rekkefølge i sitt fylke. Fylkene står i et rutenett tegnet for dette programmet: nord er opp og vest til venstre, og størrelse og avstand sier ingenting. Tallet i ruten er hele prosent, rundet ned.',
  },
  classNote:
    'Klassene er like brede og dekker de midterste 80 prosentene av områdene; de ytterste er åpne. Mørkere er høyere, ikke bedre.',
  // In sheets
  wholeHeader: 'Alle',
  sheet: 'variasjon',
  tileSheet: 'rutekart',
  withinSheet: 'i fylkene',
  about: (year: string) =>
    `Variasjon mellom områder ${year}, med usikkerhet. Tallene bak hvert bilde står nederst på arket.`,
  chartKeys: {
    funnel:
      'Vannrett strek: alle under ett. Stiplet: 95 %. Heltrukket: 99,8 %. Ruter ligger utenfor 95 %; de som ligger utenfor 99,8 %, har navn.',
    ranked: 'Det mørke merket er andelen, det lyse intervallet.',
    trends: 'Mørk strek: området. Stiplet: alle under ett. Lyse streker: grensene.',
  },
  region: 'Område',
  share: 'Andel',
  within: 'Innenfor 95 %',
  outside: 'Utenfor 95 %',
  lower: 'nedre',
  upper: 'øvre',
  limit: 'Grense',
  partBefore: 'Til figuren: før',
  partLow: 'til andelen',
  partShare: 'merket',
  partHigh: 'til øvre',
  leftOut: (small: number, smallBelow: number, hidden: number, withoutFigure: number) =>
    `Ikke med: ${some([small, `med nevner under ${smallBelow}`], [withoutFigure, 'uten tall'], [hidden, 'skjult av hensyn til personvernet'])}.`,
  source: (source: string) => `Kilde: ${source}.`,
};

const en: PictureText = {
  levels: {
    kommune: {
      id: 'kommuner',
      name: 'Municipality',
      one: 'a municipality',
      where: 'in the municipalities',
      counted: (regions) => counted(regions, 'municipality', 'municipalities'),
    },
    fylke: {
      id: 'fylker',
      name: 'County',
      one: 'a county',
      where: 'in the counties',
      counted: (regions) => counted(regions, 'county', 'counties'),
    },
  },
  municipalitiesOf: (county) => `in the municipalities of ${county}`,
  byAge: 'by age',
  ageGroups: (groups) => counted(groups, 'age group', 'age groups'),
  whole: {
    country: { name: 'Norway', inText: 'the country', where: 'in Norway' },
    part: { name: 'Everyone in the data', inText: 'everyone in the data', where: 'for everyone in the data' },
  },
  baselineOf: (county, share) => `${county} ${share}`,
  everyone: (share) => `All ages ${share}`,
  denominator: 'Persons with a need (denominator), logarithmic',
  funnelAlt: (regions, baseline, outside) =>
    `Funnel plot of ${regions} by denominator and share. ${baseline}. Outside the 95% limits: ${outside}.`,
  funnelNote: (one, whole, regions, outside) =>
    `Each point is ${one}. Within the limits the distance to ${whole} may be chance: ${outside} of ${regions} lie outside 95%, where about ${Math.round(regions / 20)} would by chance alone. Funnel limits, not widened for over-dispersion.`,
  overDispersion: (ratio, outside) =>
    `Over-dispersion is ${ratio} (about 1 where chance alone makes the difference). With limits widened for it ${outside} lie outside 95%.`,
  rankedAlt: (rows, first, last) => `Shares with intervals of ${rows}. First: ${first}. Last: ${last}.`,
  rankedNote: (level) =>
    `The lines are ${level} intervals (Wilson). Where they overlap much, the order says little.`,
  trendOfCounties: (period) => `in the counties ${period}`,
  trendAlt: (panels, whole, period, outside, points, last) =>
    `Development ${period}${panels === null ? '' : `, ${panels} in panels of their own with ${whole} behind`}. ${outside} of ${points} points are outside the limits. Last: ${last}.`,
  trendLimits: 'Limits (p-chart)',
  trendOutside: 'Outside the limits',
  trendNote: (outside, points) =>
    `The band is a p-chart: the region’s share of all years together ± 3 standard deviations for the year’s denominator. Within the band a change from year to year may be chance; ${outside} of ${points} points are outside. All panels have the same axes.`,
  trendGaps: (gaps, points, smallBelow) =>
    `${gaps} of ${points} points are not shown: without a figure, hidden for confidentiality or with a denominator below ${smallBelow}.`,
  trendWithout: (regions) => `Not shown: ${regions} with fewer than two years with figures.`,
  classBelow: (edge) => `Below ${edge}`,
  classBetween: (from, to) => `${from} to ${to}`,
  classFrom: (edge) => `${edge} and above`,
  tileSmall: (smallBelow) => `Denominator below ${smallBelow}`,
  tileNobody: 'Nobody in the denominator (.)',
  tileMissing: 'Figures missing (..)',
  tileHidden: 'Hidden for confidentiality (:)',
  small: 'small denominator',
  tilesAlt: (regions, classes) => `Tile map of ${regions}. ${classes}.`,
  tilesNote: {
    fylke:
      'Each tile is a county, in a grid drawn for this program: north is up and west to the left, and size and distance say nothing. The number in the tile is whole per cent, rounded down.',
    kommune:
      'Each tile is a municipality, in the order of the municipality number within its county. The counties stand in a grid drawn for this program: north is up and west to the left, and size and distance say nothing. The number in the tile is whole per cent, rounded down.',
  },
  classNote:
    'The classes are of the same width and cover the middle 80 per cent of the regions; the outer ones are open. Darker is higher, not better.',
  wholeHeader: 'Everyone',
  sheet: 'variation',
  tileSheet: 'tile map',
  withinSheet: 'in counties',
  about: (year) =>
    `Variation between regions ${year}, with uncertainty. The numbers behind each picture are at the foot of the sheet.`,
  chartKeys: {
    funnel:
      'Level line: everyone together. Dashed: 95%. Solid: 99.8%. Diamonds lie outside 95%; those outside 99.8% are named.',
    ranked: 'The dark mark is the share, the light bar the interval.',
    trends: 'Dark line: the region. Dashed: everyone together. Light lines: the limits.',
  },
  region: 'Region',
  share: 'Share',
  within: 'Within 95%',
  outside: 'Outside 95%',
  lower: 'lower',
  upper: 'upper',
  limit: 'Limit',
  partBefore: 'For the chart: before',
  partLow: 'to the share',
  partShare: 'the mark',
  partHigh: 'to the upper',
  leftOut: (small, smallBelow, hidden, withoutFigure) =>
    `Not shown: ${some([small, `with a denominator below ${smallBelow}`], [withoutFigure, 'without figures'], [hidden, 'hidden for confidentiality'])}.`,
  source: (source) => `Source: ${source}.`,
};

/** "3 hidden, 2 without figures": the reasons that there are. */
function some(...reasons: readonly (readonly [regions: number, why: string])[]): string {
  return reasons.flatMap(([regions, why]) => (regions === 0 ? [] : [`${regions} ${why}`])).join(', ');
}

const TEXT: Readonly<Record<Language, PictureText>> = { nb, en };
