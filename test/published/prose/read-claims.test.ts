import { readClaims } from '../../../src/published/prose/read/read-claims';
import { shipped } from '../../made/shipped-regions';
import { claimLine } from '../../made/published/claim-line';
import { sentences } from '../../made/published/sentences';

/** The text's claims as lines; what an `unread` is about stands behind it. */
function lines(text: string): readonly string[] {
  return readClaims(text, { classification: shipped }).map((claim) =>
    claim.kind === 'unread'
      ? `${claimLine(claim)}: ${text.slice(claim.span.start, claim.span.end)}`
      : claimLine(claim),
  );
}

describe('[PUB-5] the reader', () => {
  test.each(sentences)('%s: %s', (_name, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  test('the share of the lowest region in the country is that region’s, not the country’s', () => {
    expect(lines('I 2019 var andelen innfridd 68,7 prosent i Finnmark, lavest i landet.')).toContain(
      'share 68,7 met Finnmark 2019',
    );
    expect(lines('I Finnmark var andelen innfridd 68,7 prosent, lavest i landet, i 2019.')).toEqual([
      'lowest Finnmark met 2019',
      'share 68,7 met Finnmark 2019',
    ]);
  });
});

describe('[PUB-5] what is no claim', () => {
  test.each([
    'Først publisert: 21.06.2018 Sist faglig oppdatert: 25.06.2020',
    'Tallene ble hentet ut 31. mars 2020 kl. 14.30.',
    'Retten følger av § 3-2 og §§ 3-1 til 3-7 i loven.',
    'I stortingsmelding nr. 25 (2005–2006) omtales dette.',
    'Ring 22 33 44 55, 815 49 300, +47 24 16 30 00 eller tlf. 12345678.',
    'KOSTRA-gruppe 5 og kostragruppe 12 er slått sammen.',
    'Se tabell 3, figur 2.1 og kapittel 4.',
    'Måltall 13a og kode 10 er forklart i vedlegg 2.',
    'Meld. St. 29 (2012–2013) og NOU 2011: 11 handler om omsorg.',
    'Skriv til post2019@eksempel.no eller se https://eksempel.no/2019/77,7.',
    '1. Bakgrunn\n2. Metode',
    'Pandemien covid-19 kom etter 2019.',
    'I 2019 og 2020 endret reglene seg.',
    'Lov 24. juni 2011 nr. 30 gjelder fortsatt.',
    'Kommunenummer 0122 ble brukt til og med 2019.',
    'Det er beregnet 95 prosent konfidensintervall.',
    'Organisasjonsnummer 983544622.',
  ])('%s', (text) => {
    expect(lines(text)).toEqual([]);
  });
});

test('[PUB-5] every span is the text it says', () => {
  const text = 'I 2019 fikk 77,7 prosent innfridd behovet, mens 14,2 % ikke fikk innfridd.';
  const spans = readClaims(text, { classification: shipped }).map((claim) =>
    text.slice(claim.span.start, claim.span.end),
  );
  expect(spans).toEqual(['77,7 prosent', '14,2 %']);
});

test('[REG-2] a kommune of two names is one at the end of a sentence too, and no bydel', () => {
  const ofTwoNames = shipped.forYear(2024)?.municipalities.filter(({ name }) => name.includes(' - ')) ?? [];
  expect(ofTwoNames.map(({ name }) => name)).toContain('Trondheim - Tråante');
  for (const { name } of ofTwoNames) {
    const text = `1 kommune har ikke rapportert for 2024: ${name}.`;
    const kinds = readClaims(text, { classification: shipped }).map(({ kind }) => kind);
    expect([name, ...kinds]).toEqual([name, 'regionCount', 'nameList']);
  }
});
