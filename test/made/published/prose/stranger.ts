/**
 * Sentences about the facts beside them, written without a look at the reader, in forms of Helsedirektoratet, Statistics Norway, FHI and
 * kommuner. `{true|false|false}`: with the first of each the sentence is true; with one of the others it is false there. Behind each: the
 * verdicts of the true one's claims, as in shares.ts.
 */
export const STRANGER: readonly (readonly [text: string, verdicts: string])[] = [
  // Helsedirektoratet
  [
    'Resultatet for 2019 viser at {77,4|74,7|87,4|76,4|78,1} prosent av mottakerne har fått innfridd behovet for bistand til å delta i arbeid og utdanning.',
    '✓',
  ],
  [
    'På landsnivå var andelen med innfridd behov {77,4|76,3} prosent, andelen delvis innfridd {8,1|14,0} prosent og andelen ikke innfridd {14,0|8,1} prosent i 2019.',
    '✓✓✓',
  ],
  [
    'Blant fylkene er det Vest-Agder som har den {høyeste|laveste} andelen innfridd i 2019, med {84,4|48,4} prosent.',
    '✓✓',
  ],
  ['{Finnmark|Rogaland} har den laveste andelen innfridd i 2019.', '✓'],
  [
    'Variasjonen mellom fylkene er fra {68,5 til 84,4|58,5 til 84,4|68,5 til 94,4} prosent innfridd i 2019.',
    '?✓',
  ],
  [
    'Fylkesvis varierer andelen innfridd mellom {68,5|70,1} prosent (Finnmark) og {84,4|81,0} prosent (Vest-Agder) i 2019.',
    '✓✓',
  ],
  [
    'Andelen innfridd har {økt med 0,3|sunket med 0,3|økt med 3,0} prosentpoeng, fra {77,1|76,3} prosent i 2018 til {77,4|78,4} prosent i 2019.',
    '✓✓✓',
  ],
  [
    'Sammenlignet med 2018 {økte andelen innfridd med 0,3|sank andelen innfridd med 0,3|økte andelen innfridd med 2,3} prosentpoeng i 2019.',
    '✓',
  ],
  ['I 2019 mangler det data for {3|13|30} kommuner.', '✓'],
  [
    'Kommunene som ikke har rapportert i 2019, er {Vardø, Loppa og Utsira|Vardø, Alta og Utsira|Hammerfest, Loppa og Bodø}.',
    '✓',
  ],
  ['Indikatoren omfatter {20 000|22 000|2 000} personer med behov for bistand i 2019.', '✓'],
  ['For barn og unge under 18 år er andelen innfridd {72,5|79,6|78,2|72,0} prosent i 2019.', '✓'],
  [
    'I aldersgruppen 67 år og eldre er andelen innfridd {79,6|72,5} prosent og andelen delvis innfridd {6,8|10,0} prosent i 2019.',
    '✓✓',
  ],
  ['Andelen innfridd er {lavest i aldersgruppen 0–17 år|lavest i aldersgruppen 67 år og eldre} i 2019.', ''],
  ['Andelen uten rapportering er {0,5|5,5|50|0,6} prosent i 2019.', '✓'],
  ['I 2019 hadde {2 800|8 200|28 000|1 620} personer ikke fått innfridd behovet.', '✓'],
  ['Tallene for 2019 bygger på {419|319|409} av {422|356|428} kommuner.', '✓✓'],
  // Statistics Norway
  ['{15 480|14 580} personer, eller {77,4|70,4} prosent, fikk innfridd behovet i 2019.', '✓✓'],
  ['Nær {8|6} av 10 fikk innfridd behovet i 2019.', '…'],
  ['Det er {369|639} flere som fikk innfridd behovet i 2019 enn i 2018.', '…'],
  ['I 2018 var det {19 600|20 000|16 900} med behov for bistand, og i 2019 var det {20 000|19 600}.', '……'],
  [
    'Ved utgangen av 2019 hadde {20 000|21 000} brukere behov for bistand. Av disse hadde {14,0|17,0} prosent ikke fått det innfridd.',
    '✓✓',
  ],
  [
    'Andelen med innfridd behov gikk {opp|ned} fra {76,3|77,4} prosent i 2017 til {77,1|77,4} prosent i 2018.',
    '✓✓✓',
  ],
  [
    'Oslo hadde en andel på {70,1|81,0} prosent innfridd i 2019, mens Rogaland hadde {81,0|70,1} prosent.',
    '✓✓',
  ],
  [
    'Mens {70,1|77,4} prosent fikk innfridd behovet i Oslo i 2019, var det {77,4|70,1} prosent på landsbasis.',
    '✓✓',
  ],
  ['Tall for 2019 (2018 i parentes): innfridd {77,4|77,1} prosent ({77,1|77,4} prosent).', '✓✓'],
  ['I Oslo var andelen innfridd {68,0|66,0} prosent i 2018 og {70,1|72,1} prosent i 2019.', '✓✓'],
  ['Rogaland hadde {81,0|71,0} prosent innfridd i 2019, {mot 82,0|mot 80,0} prosent i 2018.', '✓✓'],
  [
    'Fra 2018 til 2019 {falt andelen ikke innfridd med 0,5|økte andelen ikke innfridd med 0,5|falt andelen ikke innfridd med 1,5} prosentpoeng.',
    '✓',
  ],
  ['I Bodø fikk {77,0|70,7} prosent innfridd i 2019. I Stavanger var andelen {82,0|72,0} prosent.', '✓✓'],
  // FHI: intervals, margins
  ['Andel innfridd i 2019: {77,4|78,4} % (95 % KI: {76,8} til {78,0}).', '✓……'],
  ['I Vadsø var andelen innfridd {60,0|80,0} % (24/40; 95 % KI {44,6}–{73,7}) i 2019.', '✓…………'],
  [
    'Andelen ikke innfridd i Finnmark var {21,0|12,0} prosent i 2019, med nedre grense {17,3} og øvre grense {25,3} prosent.',
    '✓……',
  ],
  [
    'Med 95 prosent sannsynlighet ligger den sanne andelen innfridd i 2019 mellom {76,8} og {78,0} prosent.',
    '……',
  ],
  ['I 2019 var {77,4|73,4} prosent (± {0,6}) innfridd.', '✓…'],
  [
    'Punktestimatet for innfridd i Alta i 2019 er {75,0|57,0} prosent med et intervall på {66,6} til {81,9} prosent.',
    '✓……',
  ],
  [
    'Forskjellen i andel innfridd mellom Oslo ({70,1|60,1} %) og landet ({77,4|67,4} %) er statistisk signifikant i 2019.',
    '✓✓',
  ],
  // Sums over outcomes
  ['Til sammen fikk {85,5|91,4|77,4} prosent behovet helt eller delvis innfridd i 2019.', '✓'],
  [
    'I 2019 fikk {77,4} prosent innfridd og {8,1} prosent delvis innfridd behov, altså {85,5|86,5} prosent til sammen.',
    '✓✓✓',
  ],
  ['Summen av delvis innfridd og ikke innfridd er {22,1|21,2} prosent i 2019.', '✓'],
  ['I Oslo fikk {29,5|39,5} prosent behovet bare delvis eller ikke innfridd i 2019.', '✓'],
  [
    'I Finnmark var det {31,0|13,0} prosent som ikke fikk eller bare delvis fikk innfridd behovet i 2019.',
    '✓',
  ],
  ['Når vi legger sammen innfridd og delvis innfridd, får vi {85,5|84,5} prosent for landet i 2019.', '✓'],
  // Negations
  ['Det er ikke {80,0} prosent som får innfridd behovet i 2019, men {77,4|80,4}.', '…✓'],
  ['Ikke {77,4}, men {14,0|41,0} prosent er andelen med ikke innfridd behov i 2019.', '…✓'],
  [
    'Andelen innfridd i 2019 er {77,4|74,7} prosent – ikke {87,4} prosent, som det sto i en tidligere utgave.',
    '✓…',
  ],
  ['{14,0|8,1|77,4} prosent har ikke fått innfridd behovet i 2019.', '✓'],
  ['Andelen innfridd {falt ikke|økte ikke} fra 2018 til 2019.', ''],
  ['Det er feil at {70} prosent fikk innfridd behovet i 2019.', '…'],
  ['Ingen fylker hadde en andel innfridd over {90} prosent i 2019.', '……'],
  // x av y
  ['{15 480|15 840} av {20 000|30 000} personer med behov fikk det innfridd i 2019.', '✓✓'],
  ['Av {400|500} personer med behov i Finnmark fikk {274|247} det innfridd i 2019.', '✓✓'],
  ['I Hammerfest fikk {48|38} av {60|50} personer innfridd behovet i 2019.', '✓✓'],
  ['I Alta var det {120|210} personer med behov i 2019, og {90|60} av dem fikk behovet innfridd.', '✓✓'],
  [
    'Av de {700|7 000} i Stavanger som hadde behov for bistand i 2019, fikk {574|475} det innfridd, {49|94} delvis innfridd og {73|37} ikke innfridd.',
    '…………',
  ],
  ['{390|930} av de {2 000|3 000} med behov i Oslo fikk det ikke innfridd i 2019.', '✓✓'],
  ['Blant de {4 000|5 000} under 18 år med behov i 2019 fikk {2 900|3 980} det innfridd.', '✓✓'],
  [
    'I 2019 fikk {8 600} av {11 000|12 000} brukere i alderen 18–66 år innfridd behovet ({78,2|72,8} prosent).',
    '✓✓✓',
  ],
  // Bydeler
  ['Bydel Grünerløkka i Oslo rapporterer {65,0} prosent innfridd i 2019.', '?'],
  [
    'I bydelene varierer andelen innfridd fra {60} prosent i Stovner til {82} prosent i Vestre Aker i 2019.',
    '……',
  ],
  [
    'Oslo kommune hadde {70,1|81,7} prosent innfridd i 2019. Lavest var bydel Søndre Nordstrand med {58,2} prosent.',
    '✓?',
  ],
  // Percentage points between regions and outcomes
  [
    'Rogaland ligger {3,6} prosentpoeng over landsgjennomsnittet på {77,4|79,4} prosent innfridd i 2019.',
    '…?',
  ],
  [
    'Andelen innfridd i Oslo ({70,1|71,0} prosent) er {7,3} prosentpoeng lavere enn i landet ({77,4|74,4} prosent) i 2019.',
    '?…✓',
  ],
  // Kommuner writing of themselves
  [
    'I Alta kommune var andelen innfridd {75,0|78,0} prosent i 2019, litt under landsgjennomsnittet ({77,4|75,4} prosent).',
    '✓✓',
  ],
  ['{Vadsø kommune ligger lavest} i landet med {60,0|66,0} prosent innfridd i 2019.', '✓✓'],
  ['{Hammerfest|Vadsø} hadde i 2019 den høyeste andelen innfridd av kommunene i Finnmark.', '✓'],
  [
    'Av kommunene i Finnmark varierer andelen innfridd fra {60,0 prosent i Vadsø} til {80,0 prosent i Hammerfest} i 2019.',
    '✓✓✓✓',
  ],
  [
    'Stavanger, Bodø og Alta hadde henholdsvis {82,0|77,0}, {77,0|82,0} og {75,0|57,0} prosent innfridd i 2019.',
    '✓✓✓',
  ],
  ['Delvis innfridd: Stavanger {7,0|17,0} %, Bodø {8,0|18,0} %, Alta {8,3|3,8} % (2019).', '✓✓✓'],
  // Nynorsk and English
  [
    'I 2019 fekk {77,4|77,9} prosent av brukarane dekt behovet for bistand, mot {77,1|71,7} prosent i 2018.',
    '✓✓',
  ],
  [
    'Delen med ikkje innfridd behov gjekk {ned|opp} frå {14,5|13,5} prosent i 2018 til {14,0|15,0} prosent i 2019.',
    '✓✓✓',
  ],
  [
    'In 2019, {77.4|74.7} per cent had their needs met, {8.1|18.1} per cent partially met and {14.0|10.4} per cent unmet.',
    '✓✓✓',
  ],
  ['Of the {20,000|2,000} users with a need in 2019, {15,480|18,540} had it met.', '✓✓'],
  ['{Three|Thirteen} municipalities did not report for 2019.', '✓'],
  [
    'The share met was {highest in Vest-Agder|highest in Oslo} and {lowest in Finnmark|lowest in Nordland} in 2019.',
    '✓✓',
  ],
];
