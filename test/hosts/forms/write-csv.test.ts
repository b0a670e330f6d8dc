import { parse } from 'papaparse';
import { csvText } from '../../made/csv-text';
import { layoutInput, measuresOf, SMALL } from '../../made/layouts';

const { measures } = layoutInput(SMALL).results;

describe('measures as CSV', () => {
  test('Norwegian: semicolons, decimal commas, a mark for UTF-8, lines ended by CRLF', () => {
    const lines = csvText(measures, 'nb').split('\r\n');
    expect(lines[0]).toBe(
      '\ufeffindicator;year;level;regionCode;regionName;measure;outcome;ageGroup;count;denominator;share;sharePercent;status;coverageReported;coverageTotal',
    );
    expect(lines).toContain(
      'arbeid-utdanning;2019;kommune;1101;Eigersund;1;met;all;23;80;0,2875;28,8;value;;',
    );
    expect(lines.at(-1)).toBe('');
    expect(lines).toHaveLength(1 + measures.length + 1);
  });

  test('English: commas and decimal points', () => {
    expect(csvText(measures, 'en')).toContain(
      'arbeid-utdanning,2019,kommune,1101,Eigersund,1,met,all,23,80,0.2875,28.8,value,,',
    );
  });

  test('[VAL-3] what cannot be given is an empty field beside its status, never 0', () => {
    const lines = csvText(measures, 'nb').split('\r\n');
    expect(lines).toContain('arbeid-utdanning;2019;kommune;1141;Finnøy;1;met;all;;;;;notReported;;');
    expect(lines).toContain('arbeid-utdanning;2019;kommune;1151;Utsira;1;met;all;;;;;jointlyReported;;');
    expect(lines).toContain('arbeid-utdanning;2019;kommune;1145;Bokn;1;met;all;0;0;;;zeroDenominator;;');
  });

  test('[REG-4] coverage is two numbers', () => {
    expect(csvText(measures, 'nb')).toContain(';11;Rogaland;1;met;all;139;182;');
    expect(csvText(measures, 'nb')).toMatch(/;11;Rogaland;1;.*;value;4;5\r\n/);
  });

  test('[REG-9] a value with the delimiter, quotes or a line break is one field; a formula is disarmed', () => {
    const name = 'Enhet; "A"\nB';
    const made = [
      ...measuresOf({ level: 'Enhet', code: name, name, counts: [1, 0, 0, 0] }),
      ...measuresOf({ level: 'Enhet', code: '=1+1', name: '=1+1', counts: [1, 0, 0, 0] }),
    ];
    const rows = parse<Record<string, string>>(csvText(made, 'nb'), {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect(rows[0]?.regionName).toBe(name);
    expect(rows[4]?.regionName).toBe("'=1+1");
  });

  test('what is copied from lines before is what each line by itself would be', () => {
    // Many regions with few persons: the same integers, numbers and endings again and again; and some that are met once.
    const many = Array.from({ length: 18 }, (_, at) =>
      measuresOf({
        level: at % 7 === 0 ? 'fylke' : 'kommune',
        code: String(1101 + (at % 9)),
        name: `Kommune ${at % 9}`,
        counts: at % 11 === 0 ? [at * 1000, 999, 1, 0] : [at % 5, at % 3, 0, (at >> 2) % 4],
      }),
    ).flat();
    const all = [...many, ...measures];
    for (const language of ['nb', 'en'] as const) {
      const alone = all.map((one) => csvText([one], language).split('\r\n')[1]);
      expect(csvText(all, language).split('\r\n').slice(1, -1)).toEqual(alone);
    }
  });
});
