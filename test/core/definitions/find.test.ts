import { findIndicator } from '../../../src/core/definitions/find';
import { notAnIndicator } from '../../../src/core/words/measure-description';
import { indicatorFiles } from '../../../src/definitions';
import { parsed } from '../../made/definitions';
import third from './third-indicator.json';

const indicators = [...indicatorFiles, third].map(parsed);

test.each([
  ['arbeid-utdanning', 'arbeid-utdanning'],
  ['ARBEID UTDANNING', 'arbeid-utdanning'],
  ['Bistand til å delta i arbeid og utdanning', 'arbeid-utdanning'],
  ['bistand til a delta i arbeid og utdanning!', 'arbeid-utdanning'],
  ['Work and education', 'arbeid-utdanning'],
  ['Org., kultur og fritid', 'organisasjon-kultur-fritid'],
  ['kultur og fritid', 'organisasjon-kultur-fritid'],
  ['  reise til ARBEID ', 'reise-arbeid'],
])('[DEF-4] %s is %s', (written, id) => {
  expect(findIndicator(indicators, written)).toMatchObject({ kind: 'ok', indicator: { id } });
});

test.each(['', ' ', '-', 'arbeid', 'utdanning', 'constructor'])(
  '[DEF-4] "%s" names none, and says which there are',
  (written) => {
    const found = findIndicator(indicators, written);
    expect(found).toEqual({
      kind: 'error',
      code: 'unknown',
      written,
      ids: ['arbeid-utdanning', 'organisasjon-kultur-fritid', 'reise-arbeid'],
    });
    expect(found.kind === 'error' && notAnIndicator(found).en).toContain('there are arbeid-utdanning, ');
  },
);

test('[DEF-4] a name of two indicators picks neither; an id as written always picks its own', () => {
  const twin = parsed({
    ...third,
    id: 'reise-to',
    aliases: ['reise-arbeid', 'Kultur & fritid', 'kultur og fritid'],
  });
  const all = [...indicators, twin];
  expect(findIndicator(all, 'Kultur og Fritid')).toMatchObject({
    kind: 'error',
    code: 'ambiguous',
    ids: ['organisasjon-kultur-fritid', 'reise-to'],
  });
  expect(findIndicator(all, 'reise-arbeid')).toMatchObject({ kind: 'ok', indicator: { id: 'reise-arbeid' } });
  expect(findIndicator(all, 'Reise-arbeid')).toMatchObject({ kind: 'error', code: 'ambiguous' });
});
