import ExcelJS from 'exceljs';
import { readXlsx } from '../oracles/attack/read';

const NAMING = {
  indicators: new Map([['Arbeid', 'arbeid']]),
  ageGroups: new Map([['67 år og eldre', '67+']]),
};

test('the attacker reads the numbers behind a picture of intervals by the names of regions, and takes no denominator for a region', async () => {
  const workbook = new ExcelJS.Workbook();
  workbook
    .addWorksheet('fylke')
    .addRows([['Arbeid'], ['2019'], ['Fylkesnr', 'Fylke', 'År', 'Nevner'], ['05', 'Oppland', 2019, 7]]);
  workbook
    .addWorksheet('variasjon')
    .addRows([
      ['Arbeid'],
      ['Variasjon mellom områder 2019'],
      ['Tallene bak figuren: Arbeid, andel innfridd i fylkene 2019'],
      ['Område', 'Nevner', 'Andel', 'Nedre', 'Øvre', 'Til figuren: før', 'til andelen', 'merket', 'til øvre'],
      ['Landet 80,0 %', null, '80,0 %', null, null, 0.798, 0, 0.003, 0],
      ['Oppland', 7, '100,0 %', '64,6 %', '100,0 %', 0.646, 0.353, 0.003, 0],
      [],
      ['Tallene bak figuren: Arbeid, andel innfridd etter alder 2019'],
      ['Område', 'Nevner', 'Andel', 'Nedre', 'Øvre'],
      ['Alle aldre 80,0 %', null, '80,0 %'],
      ['67 år og eldre', 9, '66,7 %', '35,4 %', '87,9 %'],
    ]);
  const { figures, beside } = await readXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()), NAMING);
  const of = { indicator: 'arbeid', year: '2019', level: 'fylke', region: '05', ageGroup: 'all' };
  const land = { ...of, level: 'land', region: '0' };
  const share = (tenths: number) => ({
    figure: 'met',
    told: { kind: 'percent', tenths, outcomes: ['met'] },
  });
  expect(beside.blunders).toEqual([]);
  expect(figures).toEqual([
    { ...of, figure: 'denominator', told: { kind: 'count', value: 7 } },
    { ...land, ...share(800) },
    { ...of, figure: 'denominator', told: { kind: 'count', value: 7 } },
    { ...of, ...share(1000) },
    { ...land, ...share(800) },
    { ...land, ageGroup: '67+', figure: 'denominator', told: { kind: 'count', value: 9 } },
    { ...land, ageGroup: '67+', ...share(667) },
  ]);
});
