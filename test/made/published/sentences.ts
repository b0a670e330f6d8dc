/** Sentences of our own, each with what must be read from it. */
export const sentences: readonly (readonly [string, string, readonly string[]])[] = [
  // Shares: order of figure and outcome
  [
    'figure first',
    'I 2019 fikk 77,7 prosent av brukerne innfridd behovet sitt på landsbasis.',
    ['share 77,7 met land 2019'],
  ],
  [
    'outcome first',
    'Andelen med innfridd behov var 68,7 prosent i Finnmark i 2019.',
    ['share 68,7 met Finnmark 2019'],
  ],
  ['per cent sign', 'I Nordland var 81,0 % helt innfridd i 2018.', ['share 81,0 met Nordland 2018']],
  [
    'pst.',
    'For hele landet hadde 7,9 pst. delvis innfridd behov i 2019.',
    ['share 7,9 partiallyMet land 2019'],
  ],
  [
    'no decimals',
    'I Troms i 2019 var det 54 prosent som fikk dekket behovene sine.',
    ['share 54 met Troms 2019'],
  ],
  [
    'trailing zero kept',
    'I Troms i 2019 var det 54,0 prosent som fikk dekket behovene sine.',
    ['share 54,0 met Troms 2019'],
  ],
  [
    'words for a number',
    'Fem prosent av brukerne i Rogaland sto uten registrering i 2019.',
    ['share Fem unreported Rogaland 2019'],
  ],
  [
    'negation behind the verb',
    'I Hedmark fikk 12,5 prosent av mottakerne ikke sine behov innfridd i 2019.',
    ['share 12,5 unmet Hedmark 2019'],
  ],
  [
    'negation in one word',
    'Udekket behov hadde 14,2 prosent på landsbasis i 2019.',
    ['share 14,2 unmet land 2019'],
  ],
  [
    'partly, only',
    'Bare delvis dekket svarte 9,1 prosent i Telemark i 2019.',
    ['share 9,1 partiallyMet Telemark 2019'],
  ],
  [
    'a sum',
    'Til sammen 85,6 prosent fikk behovene helt eller delvis innfridd i Norge i 2019.',
    ['share 85,6 met+partiallyMet land 2019'],
  ],
  [
    'a negative sum',
    'I Oppland fikk 22,0 prosent ikke eller bare delvis innfridd behovet i 2019.',
    ['share 22,0 partiallyMet+unmet Oppland 2019'],
  ],
  [
    'a sum of the shares before it',
    'I 2019 fikk 77,7 prosent innfridd og 7,9 prosent delvis innfridd, til sammen 85,6 prosent.',
    ['share 77,7 met - 2019', 'share 7,9 partiallyMet - 2019', 'share 85,6 met+partiallyMet - 2019'],
  ],
  [
    'respectively, outcomes',
    'Andelene med innfridd, delvis innfridd og ikke innfridd behov var henholdsvis 77,7, 7,9 og 14,2 prosent i 2019.',
    ['share 77,7 met - 2019', 'share 7,9 partiallyMet - 2019', 'share 14,2 unmet - 2019'],
  ],
  [
    'respectively, regions',
    'I Finnmark og Vest-Agder fikk henholdsvis 68,7 og 84,4 prosent innfridd behovene i 2019.',
    ['share 68,7 met Finnmark 2019', 'share 84,4 met Vest-Agder 2019'],
  ],
  [
    'regions behind figures',
    'I 2019 var 68,7 prosent i Finnmark og 84,4 prosent i Vest-Agder innfridd.',
    ['share 68,7 met Finnmark 2019', 'share 84,4 met Vest-Agder 2019'],
  ],
  [
    'region in brackets',
    'Innfridd behov i 2019: Finnmark (68,7 prosent) og Vest-Agder (84,4 prosent).',
    ['share 68,7 met Finnmark 2019', 'share 84,4 met Vest-Agder 2019'],
  ],
  [
    'years set against each other',
    'I Oslo fikk 75,1 prosent innfridd behovene i 2019, mot 73,0 prosent i 2018.',
    ['share 75,1 met Oslo 2019', 'share 73,0 met Oslo 2018'],
  ],
  [
    'no unit the second time',
    'I Finnmark fikk 68,7 prosent innfridd i 2019, mens Vest-Agder lå på 84,4.',
    ['share 68,7 met Finnmark 2019', 'share 84,4 met Vest-Agder 2019'],
  ],
  [
    'the outcome comes late',
    'I Finnmark var det 68,7 prosent, mens det i Vest-Agder var 84,4 prosent som fikk innfridd behovene i 2019.',
    ['share 68,7 met Finnmark 2019', 'share 84,4 met Vest-Agder 2019'],
  ],
  [
    'ages',
    'Blant brukere under 18 år fikk 80,2 prosent innfridd behovene i 2019, mens tallet for 67 år og eldre var 70,1 prosent.',
    ['share 80,2 met - 2019 [0-17]', 'share 70,1 met - 2019 [67+]'],
  ],
  [
    'age group as a range',
    'I aldersgruppen 18–66 år fikk 76,5 prosent innfridd i 2019.',
    ['share 76,5 met - 2019 [18-66]'],
  ],
  [
    'an age group no measure has',
    'Av brukere i alderen 18–49 år fikk 76,5 prosent innfridd i 2019.',
    ['share 76,5 met - 2019 [18-49]'],
  ],
  [
    'genitive',
    'Finnmarks andel med innfridd behov var 68,7 prosent i 2019.',
    ['share 68,7 met Finnmark 2019'],
  ],
  [
    'kommune named as such',
    'I Oslo kommune fikk 75,1 prosent innfridd behovet i 2019.',
    ['share 75,1 met Oslo/kommune 2019'],
  ],
  [
    'the fylke tells two kommuner apart',
    'I Våler i Østfold fikk 75,0 prosent innfridd behovet i 2019.',
    ['share 75,0 met Våler/kommune(Østfold) 2019'],
  ],
  [
    'two fylker, or one that came later',
    'I Troms og Finnmark fikk henholdsvis 70,1 og 68,7 prosent innfridd i 2019.',
    ['share 70,1 met Troms 2019', 'share 68,7 met Finnmark 2019'],
  ],
  [
    'one fylke',
    'I Troms og Finnmark fikk 69,4 prosent innfridd i 2021.',
    ['share 69,4 met Troms og Finnmark 2021'],
  ],
  [
    'a fylke of another year',
    'I Viken fikk 77,0 prosent innfridd behovene i 2019.',
    ['share 77,0 met Viken 2019'],
  ],
  [
    'hedges',
    'Om lag 78 prosent fikk innfridd behovene på landsbasis i 2019, og over 5 prosent fikk delvis innfridd.',
    ['share (about) 78 met land 2019', 'share (over) 5 partiallyMet land 2019'],
  ],
  [
    'nynorsk',
    'På landsbasis i 2019 fekk 77,7 prosent av brukarane innfridd behova sine, medan 14,2 prosent ikkje fekk innfridd behova.',
    ['share 77,7 met land 2019', 'share 14,2 unmet land 2019'],
  ],
  [
    'English',
    'Nationally, 77.7 per cent had their needs met in 2019, while 14.2 per cent did not have their needs met.',
    ['share 77.7 met land 2019', 'share 14.2 unmet land 2019'],
  ],
  // Carried over sentences
  [
    'carried',
    'I Finnmark fikk 68,7 prosent innfridd behovene i 2019. Tilsvarende tall for Vest-Agder er 84,4 prosent.',
    ['share 68,7 met Finnmark 2019', 'share 84,4 met Vest-Agder 2019'],
  ],
  ['heading', 'Finnmark\n\nI 2019 fikk 68,7 prosent innfridd behovene.', ['share 68,7 met Finnmark 2019']],
  [
    'region not carried out of two',
    'Innfridd: 68,7 prosent i Finnmark og 84,4 prosent i Vest-Agder. Delvis innfridd var 9 prosent.',
    ['share 68,7 met Finnmark ?', 'share 84,4 met Vest-Agder ?', 'share 9 partiallyMet unclear ?'],
  ],
  // Persons
  [
    'counts',
    'Av 2 000 brukere med behov fikk 1 553 (77,7 prosent) innfridd behovet i 2019.',
    ['persons 2 000 need - 2019', 'persons 1 553 met - 2019', 'share 77,7 met - 2019'],
  ],
  [
    'count behind',
    'I Oslo fikk 77,7 prosent (1 553) innfridd behovet i 2019.',
    ['share 77,7 met Oslo 2019', 'persons 1 553 met Oslo 2019'],
  ],
  [
    'thousands with a point',
    'I 2019 var det 1.553 brukere som fikk innfridd behovet.',
    ['persons 1.553 met - 2019'],
  ],
  // Kommuner and fylker
  [
    'kommuner in words',
    'Tretten kommuner leverte ikke data for 2019.',
    ['kommune notReported 13 land 2019'.replace('13', 'Tretten')],
  ],
  [
    'some of all',
    '409 av landets 422 kommuner rapporterte i 2019.',
    ['kommune reported 409 land 2019', 'kommune total 422 land 2019'],
  ],
  [
    'in a fylke',
    '16 av 18 kommuner i Vestfold har rapportert for 2019.',
    ['kommune reported 16 Vestfold 2019', 'kommune total 18 Vestfold 2019'],
  ],
  ['missing', 'Det mangler data for 13 kommuner i 2019.', ['kommune notReported 13 land 2019']],
  ['all', 'Alle kommuner har rapportert i 2018.', ['kommune notReported Alle land 2018']],
  ['fylker', 'Det var 18 fylker i 2019.', ['fylke total 18 land 2019']],
  [
    'names before the verb',
    'Trøgstad, Nore og Uvdal og Våler (Hedmark) har ikke rapportert for 2019.',
    ['names notReported Trøgstad Nore og Uvdal Våler(Hedmark) 2019'],
  ],
  [
    'names behind',
    'For 2019 mangler tall fra Sveio, Nesna og Karlsøy.',
    ['names notReported Sveio Nesna Karlsøy 2019'],
  ],
  ['joint', 'Utsira rapporterte sammen med Karmøy i 2019.', ['joint Utsira with Karmøy 2019']],
  ['merger', 'Manglende data i 2019 skyldes blant annet sammenslåing av kommuner.', ['merger some 2019']],
  // Movements and statements
  [
    'points',
    'Andelen med innfridd behov økte med 1,2 prosentpoeng fra 2018 til 2019.',
    ['change up 1,2 met - 2018-2019'],
  ],
  [
    'points down since',
    'I 2019 gikk andelen med delvis innfridd behov i Oslo ned med 0,4 prosentpoeng fra året før.',
    ['change down 0,4 partiallyMet Oslo 2018-2019'],
  ],
  [
    'from and to',
    'Andelen med innfridd behov steg fra 76,1 til 77,7 prosent fra 2018 til 2019.',
    ['change up ? met - 2018-2019', 'share 76,1 met - 2018', 'share 77,7 met - 2019'],
  ],
  [
    'from and to, each with its year',
    'Andelen som ikke fikk innfridd behovet, falt fra 15,0 prosent i 2018 til 14,2 prosent i 2019.',
    ['change down ? unmet - 2018-2019', 'share 15,0 unmet - 2018', 'share 14,2 unmet - 2019'],
  ],
  ['stable since', 'Andelen med innfridd behov har vært stabil siden 2015. ', ['stable met - 2015-null']],
  ['the last years', 'I 2019 var andelen innfridd uendret de siste tre årene.', ['stable met - 2017-2019']],
  ['not stable', 'Andelen med innfridd behov har ikke vært stabil i perioden 2015–2019.', []],
  [
    'extremes',
    'Andelen med innfridd behov i 2019 var høyest i Vest-Agder (84,4 prosent) og lavest i Finnmark (68,7 prosent).',
    [
      'highest Vest-Agder met 2019',
      'share 84,4 met Vest-Agder 2019',
      'lowest Finnmark met 2019',
      'share 68,7 met Finnmark 2019',
    ],
  ],
  [
    'extreme before',
    'Vest-Agder hadde høyest andel innfridde behov i 2019.',
    ['highest Vest-Agder met 2019'],
  ],
  ['a tie', 'Høyest andel innfridd i 2019 hadde Oslo og Troms.', ['highest Oslo Troms met 2019']],
  [
    'range with regions',
    'Andelen med innfridd behov varierer fra 68,7 prosent i Finnmark til 84,4 prosent i Vest-Agder i 2019.',
    [
      'lowest Finnmark met 2019',
      'share 68,7 met Finnmark 2019',
      'highest Vest-Agder met 2019',
      'share 84,4 met Vest-Agder 2019',
    ],
  ],
  [
    'range without regions',
    'I 2019 varierte andelen innfridde behov mellom 68,7 og 84,4 prosent mellom fylkene.',
    ['range 68,7 84,4 fylke met land 2019'],
  ],
  [
    'range in a fylke',
    'I 2019 varierte andelen innfridde behov fra 50 til 100 prosent mellom kommunene i Nordland.',
    ['range 50 100 kommune met Nordland 2019'],
  ],
  [
    'variation',
    'Forskjellene i innfridd behov er større innad i fylkene enn mellom fylkene i 2019.',
    ['variation mostWithinCounties met 2019'],
  ],
  [
    'compared with a year',
    'Andelen innfridd (77,7 prosent) er høyere enn i 2018 (76,5 prosent).',
    ['share 77,7 met - ?', 'share 76,5 met - 2018'],
  ],
  [
    'a year said last',
    'På landsbasis fikk 77,7 prosent innfridd, mens 14,2 prosent ikke fikk innfridd i 2019.',
    ['share 77,7 met land 2019', 'share 14,2 unmet land 2019'],
  ],
  [
    'some of all persons',
    '1 553 av 2 000 brukere fikk innfridd behovet i 2019.',
    ['persons 1 553 met - 2019', 'persons 2 000 need - 2019'],
  ],
  [
    'some of all persons, English',
    '1,553 of 2,000 users had their needs met in 2019.',
    ['persons 1,553 met - 2019', 'persons 2,000 need - 2019'],
  ],
  [
    'three regions, three figures',
    'I Nordland, Troms og Finnmark var andelen innfridd henholdsvis 70,1, 71,2 og 68,7 prosent i 2019.',
    ['share 70,1 met Nordland 2019', 'share 71,2 met Troms 2019', 'share 68,7 met Finnmark 2019'],
  ],
  [
    'the lowest of so many',
    'Av de 18 fylkene hadde Finnmark lavest andel innfridde behov i 2019.',
    ['fylke total 18 land 2019', 'lowest Finnmark met 2019'],
  ],
  [
    'help that did not come',
    'I 2019 fikk 14,2 prosent ikke den hjelpen de trengte.',
    ['share 14,2 unmet - 2019'],
  ],
  [
    'names with the word kommune',
    'I 2019 manglet Trøgstad kommune, Askim kommune og Fet kommune.',
    ['names notReported Trøgstad Askim Fet 2019'],
  ],
  ['not all', 'Ikke alle kommuner har rapportert i 2019.', []],
  [
    'down from and to',
    'Fra 2018 til 2019 gikk andelen delvis innfridd ned fra 8,4 til 7,9 prosent.',
    [
      'change down ? partiallyMet - 2018-2019',
      'share 8,4 partiallyMet - 2018',
      'share 7,9 partiallyMet - 2019',
    ],
  ],
  [
    'fallen, English',
    'The share of users whose needs were fully met fell from 78.0 per cent in 2018 to 77.7 per cent in 2019.',
    ['change down ? met - 2018-2019', 'share 78.0 met - 2018', 'share 77.7 met - 2019'],
  ],
  [
    'a range over years',
    'Fra 2015 til 2019 har andelen innfridde behov ligget mellom 76,1 og 77,7 prosent.',
    ['unread rangeOverWhat: 76,1', 'unread rangeOverWhat: 77,7 prosent'],
  ],
  [
    'a range over what',
    'I 2019 varierte andelen innfridd fra 60 til 90 prosent.',
    ['unread rangeOverWhat: 60', 'unread rangeOverWhat: 90 prosent'],
  ],
  [
    'a share of kommuner',
    'Andelen kommuner som rapporterte, var 97 prosent i 2019.',
    ['unread outcomeNotSaid: 97 prosent'],
  ],
  [
    'growth of something else',
    'Befolkningen økte med 0,7 prosent i 2019.',
    ['unread otherSubject: 0,7 prosent'],
  ],
  // Not read, and said so
  [
    'per cent of what',
    '52 prosent av kommunene hadde færre enn fem brukere i 2019.',
    ['unread otherSubject: 52 prosent', 'unread personsWho: fem brukere'],
  ],
  [
    'women',
    'Av kvinnene fikk 80 prosent innfridd, og 61 prosent av menn fikk innfridd.',
    ['unread otherSubject: 80 prosent', 'unread otherSubject: 61 prosent'],
  ],
  [
    'an own statement takes no outcome over',
    'I 2019 fikk 77,7 prosent innfridd behovene. 40 prosent bor alene.',
    ['share 77,7 met - 2019', 'unread outcomeNotSaid: 40 prosent'],
  ],
  [
    'two readings',
    'I 2019 fikk 20 prosent ikke helt innfridd behovet.',
    ['unread outcomeUnclear: 20 prosent'],
  ],
  [
    'per cent or points',
    'Andelen innfridd økte med 3 prosent fra 2018 til 2019.',
    ['unread percentOrPoints: 3 prosent'],
  ],
  [
    'points between regions',
    'Forskjellen i innfridd behov mellom Oslo og Troms er 15,7 prosentpoeng i 2019.',
    ['unread pointsWithoutChange: 15,7 prosentpoeng'],
  ],
  ['a fraction', 'Tre av fire brukere fikk innfridd behovet i 2019.', ['unread fraction: Tre av fire']],
  [
    'kommuner did something else',
    'I 5 kommuner var andelen innfridd over 90 prosent i 2019.',
    ['unread regionsDidWhat: 5 kommuner', 'unread otherSubject: 90 prosent'],
  ],
  ['who they are is not said', 'I 2019 bodde 312 brukere alene.', ['unread personsWho: 312 brukere']],
  ['money', 'Tilskuddet var 25 millioner kroner.', ['unread unknownUnit: 25']],
];
