/** As in stranger.ts; written when those had been mended, without a look at the reader. */
export const STRANGER_LATER: readonly (readonly [text: string, verdicts: string])[] = [
  [
    'Tabell 2 viser at {68,5|86,5} prosent i Finnmark, {76,0|67,0} prosent i Nordland og {70,1|80,1} prosent i Oslo fikk innfridd behovet i 2019.',
    '✓✓✓',
  ],
  [
    'Andelen innfridd i 2019 var {8,7} prosentpoeng høyere i Nordland enn i Finnmark? Nei: {76,0} mot {68,5} prosent er 7,5 prosentpoeng.',
    '…………',
  ],
  ['Av kommunene i landet har {Stavanger høyest|Bodø høyest} andel innfridd i 2019.', '✓'],
  ['Blant kommunene i Finnmark har {Vadsø lavest|Alta lavest} andel innfridd i 2019.', '✓'],
  ['{Stavanger|Vadsø} er kommunen med høyest andel innfridd i 2019.', '✓'],
  [
    'I Finnmark ligger Alta med {75,0|57,0} prosent innfridd mellom Vadsø ({60,0|70,0}) og Hammerfest ({80,0|90,0}) i 2019.',
    '?✓✓',
  ],
  ['Hvis vi ser på 2019, fikk {77,4} prosent innfridd behovet.', '…'],
  [
    'Fra 2017 til 2019 {steg andelen innfridd med 1,1|sank andelen innfridd med 1,1|steg andelen innfridd med 2,1} prosentpoeng.',
    '✓',
  ],
  ['Etter en {svak økning|svak nedgang} fra 2018 til 2019 er andelen innfridd {77,4|78,4} prosent.', '?'],
  ['Andelen delvis innfridd {økte fra 7,9 til 8,1|falt fra 8,1 til 7,9} prosent fra 2018 til 2019.', '✓✓✓'],
  [
    '{14 650|16 450} personer fikk innfridd behovet i 2017, {15 111|11 511} i 2018 og {15 480|14 580} i 2019.',
    '………',
  ],
  [
    'Av {120|210} personer med behov i Alta i 2019 hadde {19|91} ({15,8|51,8} prosent) et udekket behov.',
    '✓✓✓',
  ],
  ['For {1 av 200} var utfallet ikke registrert i 2019.', '……'],
  ['I 2019 oppga {4 av 5} brukere over 67 år at behovet var innfridd.', '…'],
  [
    'Andelen med udekket behov er {10,4|14,0} prosent i Stavanger, {14,7|10,4} prosent i Bodø og {25,0|15,0} prosent i Vadsø (2019).',
    '✓✓✓',
  ],
  [
    'I Stavanger fikk {574|475} av {700|900} innfridd behovet i 2019; det tilsvarer {82,0|28,0} prosent.',
    '✓✓…',
  ],
  [
    'Både Oslo ({70,1|80,1} prosent) og Finnmark ({68,5|78,5} prosent) lå under landet ({77,4|66,4} prosent) i andel innfridd i 2019.',
    '✓✓✓',
  ],
  [
    'Barn og unge hadde en lavere andel innfridd ({72,5|78,2} prosent) enn voksne 18–66 år ({78,2|72,5} prosent) i 2019.',
    '?✓',
  ],
  ['Blant de eldste (67 år og over) var {13,2|23,2} prosent ikke innfridd i 2019.', '✓'],
  ['I 2019 var {0,5|1,5} prosent uten rapportering, like mye som i 2018 ({0,5|2,5} prosent).', '✓✓'],
  ['Vi har data fra {419|422|409} kommuner i 2019.', '✓'],
  ['I alt {422|428} kommuner fantes i 2019; {tre|fire} av dem leverte ikke data.', '✓…'],
  ['Bare {Vardø, Loppa og Utsira|Vardø, Loppa og Oslo} mangler i tallene for 2019.', '✓'],
  ['I tallene for 2019 mangler {Vardø|Hammerfest}.', '✓'],
  ['Kommuner som {Vardø og Loppa|Vadsø og Loppa} har ikke rapportert i 2019.', '✓'],
  ['I Finnmark har {2|7} kommuner ikke rapportert i 2019.', '✓'],
  ['Avrundet til nærmeste hele prosent fikk {77|78} prosent innfridd behovet i 2019.', '✓'],
  [
    'Etter avrunding summerer {77,4}, {8,1}, {14,0} og {0,5} prosent seg til {100,0} prosent i 2019.',
    '……………',
  ],
  [
    'Delt på utfall i 2019: innfridd {77,4|74,7}, delvis innfridd {8,1|1,8}, ikke innfridd {14,0|40,1}, uten rapportering {0,5|5,0} prosent.',
    '✓✓✓✓',
  ],
  [
    'Usikkerheten er stor i små kommuner: I Vadsø var {60,0|50,0} prosent innfridd i 2019, men {95} prosent av liknende utvalg ville gitt mellom {44,6} og {73,7} prosent.',
    '…………',
  ],
  [
    'Kontrollgrensene for andelen innfridd i 2019 er {62,1} og {89,7} prosent for en kommune på Vadsøs størrelse.',
    '………',
  ],
  [
    'Endringen på {0,3} prosentpoeng (95 % KI {-0,5} til {1,1}) i andelen innfridd fra 2018 til 2019 er ikke signifikant.',
    '………',
  ],
  [
    'Det var ikke {77,1}, men {77,4|74,4} prosent som fikk innfridd behovet i 2019; {77,1|71,7} prosent gjaldt 2018.',
    '…✓✓',
  ],
  ['Uten Oslo er andelen innfridd {78,2} prosent i 2019.', '?'],
  ['I Oslo var {68,0 prosent innfridd behov i 2018|68,0 prosent innfridd behov i 2019}.', '✓'],
  [
    'Delvis innfridd var {10,0 prosent i aldersgruppen 0–17|10,0 prosent i aldersgruppen 18–66} år i 2019.',
    '✓',
  ],
  ['{Nordland hadde 8,0|Vest-Agder hadde 8,0|Rogaland hadde 8,0} prosent delvis innfridd i 2019.', '✓'],
  [
    'Andelen ikke innfridd er {høyest i Finnmark|høyest i Rogaland} og {lavest i Vest-Agder|lavest i Oslo} i 2019.',
    '✓✓',
  ],
];
