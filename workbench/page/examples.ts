import type { SimulatedExcel } from '../../simulated-excel/browser';
import type { PageLanguage } from './settings';

/** What can be tried, on the sample's second sheet: what it asks, and the formula. */
const EXAMPLES: readonly (readonly [nb: string, en: string, formula: string])[] = [
  ['Andel innfridd, landet', 'Share met, the country', '=IPLOS.SHARE("Personer","arbeid-utdanning",1,,2019)'],
  ['Antall innfridd, Oslo', 'Number met, Oslo', '=IPLOS.COUNT("Personer","arbeid-utdanning",1,"0301",2019)'],
  [
    'Avrundet til hele prosent',
    'Rounded to whole per cent',
    '=ROUND(IPLOS.SHARE("Personer","arbeid-utdanning",1,,2019)*100,0)&" %"',
  ],
  [
    'Over halvparten?',
    'More than half?',
    '=IF(IPLOS.SHARE("Personer","arbeid-utdanning",1,,2019)>0.5,"ja","nei")',
  ],
  [
    'Endring fra året før',
    'Change from the year before',
    '=LET(d,IPLOS.DATASET("Personer"),IPLOS.SHARE(d,"arbeid-utdanning",1,,2019)-IPLOS.SHARE(d,"arbeid-utdanning",1,,2018))',
  ],
  ['Indikatorene', 'The indicators', '=TAKE(IPLOS.INDICATORS(),3,2)'],
];

/** Types the examples into the sheet, from its third row on. */
export function typeExamples(excel: SimulatedExcel, sheet: string, language: PageLanguage): void {
  excel.type(
    `${sheet}!A1`,
    language === 'nb' ? 'Eksempler: endre dem, eller skriv egne' : 'Examples: change them, or write your own',
  );
  EXAMPLES.forEach(([nb, en, formula], at) => {
    excel.type(`${sheet}!A${at + 3}`, language === 'nb' ? nb : en);
    excel.type(`${sheet}!B${at + 3}`, formula);
  });
  excel.undoList.forget();
}
