import { asPercent, formattedTypeOf } from '../../src/functions/data/as-percent';
import { hasSet } from '../../simulated-excel/platform/newer-members';
import { platform } from '../../simulated-excel/platform/platform';
import { resultCells } from '../../simulated-excel/functions/result-cells';
import { contextWith } from '../started/fake-workbook';

/** An Excel with another version of ExcelApi. */
const withApi = (version: string) => platform('m365', { requirementSets: { ExcelApi: version } });

test.each([
  // The floor, the first with formatted numbers, the last before Double has a format, the first with it.
  ['1.14', 3 / 7, 'General'],
  ['1.15', 3 / 7, 'General'],
  ['1.16', 3 / 7, '0.0%'],
  ['1.18', 3 / 7, '0.0%'],
  ['1.19', 3 / 7, '0.0%'],
  ['1.20', 3 / 7, '0.0%'],
])(
  'in an Excel with ExcelApi %s a share is its number, as per cent where it can be',
  (version, value, shown) => {
    const excel = withApi(version);
    const formattedType = formattedTypeOf((api) => hasSet(excel.requirementSets, api));
    const answer = asPercent(3 / 7, contextWith(undefined, { formattedType }));
    const { cells, formats } = resultCells({ kind: 'value', value: answer }, excel);
    expect(cells).toEqual([[value]]);
    expect(formats[0]?.numberFormat ?? 'General').toBe(shown);
  },
);

test('what is deprecated is given to no Excel that has what comes after it', () => {
  expect(formattedTypeOf(() => true)).toBe('Double');
  expect(formattedTypeOf((api) => api === '1.16')).toBe('FormattedNumber');
  expect(formattedTypeOf(() => false)).toBeNull();
});
