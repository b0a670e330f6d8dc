import { readShare } from '../../../src/published/compare/recognise/scale';

test.each([new Date(NaN), new Date(8.64e15), new Date(Date.UTC(2019, 4, 1))])(
  '[PUB-6] a date among figures is none, and no crash: %p',
  (value) => {
    const { kind } = readShare({ value, shown: '' }, { computed: false, decimals: null });
    expect(kind).not.toBe('figure');
  },
);
