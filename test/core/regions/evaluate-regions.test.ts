import { evaluateRows } from '../../made/evaluate-rows';
import { classification } from '../../made/shipped';
import { at, CODES, compute, figure, issueOf, work } from '../../made/computed-rows';

describe('[REG-1…6] regions', () => {
  const header = ['kommunenr', ...CODES];
  test('[REG-3] counts are summed up the levels; an unknown kommune counts in land only', () => {
    const evaluation = compute([
      header,
      ['0301', 1, 1],
      ['1103', 1, 1],
      ['1149', 1, 3],
      ['9999', 1, 2],
      ['', 1, 2],
    ]);
    expect(figure(evaluation, 'kommune', '1149', 1)).toBe('0/1 0.0 value');
    expect(figure(evaluation, 'fylke', '11', 1)).toBe('1/2 50.0 value');
    expect(figure(evaluation, 'fylke', '03', 1)).toBe('1/1 100.0 value');
    expect(figure(evaluation, 'land', '0', 1)).toBe('2/5 40.0 value');
    expect(issueOf(evaluation.issues, 'municipalityUnknown')).toMatchObject({
      severity: 'error',
      rows: 1,
      facts: { examples: ['9999'] },
    });
    expect(issueOf(evaluation.issues, 'municipalityMissing')).toMatchObject({ severity: 'warning', rows: 1 });
  });
  test('[REG-2] a code of another year is no kommune', () => {
    const { issues } = compute([header, ['3014', 1, 1]]);
    expect(issueOf(issues, 'municipalityUnknown')).toMatchObject({ rows: 1, cells: ['Personer!A2'] });
  });
  test('[REG-4] every kommune of the year is listed; those without rows have no figures, and coverage says how many', () => {
    const evaluation = compute([header, ['0301', 1, 1], ['1103', 1, 1]]);
    const kommuner = evaluation.measures.filter(({ level, measure }) => level === 'kommune' && measure === 1);
    expect(kommuner).toHaveLength(422);
    expect(figure(evaluation, 'kommune', '1149', 1)).toBe('null/null null notReported');
    expect(figure(evaluation, 'fylke', '20', 1)).toBe('null/null null notReported');
    const of = (level: string, code: string) =>
      evaluation.measures.find((one) => one.level === level && one.regionCode === code)?.coverage;
    expect(of('land', '0')).toEqual({ reported: 2, total: 422 });
    expect(of('fylke', '11')).toEqual({ reported: 1, total: 26 });
    expect(of('kommune', '0301')).toBeNull();
  });
  test('[REG-5] a kommune named as not reporting is left out of every aggregate', () => {
    const rows = [header, ['0301', 1, 1], ['1103', 1, 3]];
    const evaluation = evaluateRows(
      at(rows),
      { indicators: work, required: true, classification, year: 2019 },
      { reporting: { nonReporting: ['1103'], joint: [], carryForward: false } },
    );
    expect(figure(evaluation, 'land', '0', 1)).toBe('1/1 100.0 value');
    expect(figure(evaluation, 'kommune', '1103', 1)).toBe('null/null null notReported');
    expect(issueOf(evaluation.issues, 'namedNonReporting')).toMatchObject({ rows: 1 });
  });
  test('[REG-6] joint reporting: neither missing nor zero; the line refers to the partner', () => {
    const rows = [header, ['1149', 1, 1], ['1149', 1, 3]];
    const evaluation = evaluateRows(
      at(rows),
      { indicators: work, required: true, classification, year: 2019 },
      {
        reporting: { nonReporting: [], joint: [{ municipality: '1151', with: '1149' }], carryForward: false },
      },
    );
    expect(figure(evaluation, 'kommune', '1151', 1)).toBe('null/null null jointlyReported');
    expect(
      evaluation.measures.find((one) => one.level === 'fylke' && one.regionCode === '11')?.coverage,
    ).toEqual({ reported: 2, total: 26 });
    const missing = issueOf(evaluation.issues, 'notReported');
    expect(
      missing?.code === 'notReported' && missing.facts.municipalities.some(({ code }) => code === '1151'),
    ).toBe(false);
  });
  test('[REG-8] KOSTRA groups from a table', () => {
    const rows = [header, ['0301', 1, 1], ['1103', 1, 3], ['1149', 1, 1]];
    const kostra = {
      groupOf: (_: number, code: string) => ({ '0301': 'EKG13', '1103': 'EKG12', '1149': 'EKG12' })[code],
    };
    const evaluation = evaluateRows(
      at(rows),
      { indicators: work, required: true, classification, year: 2019 },
      { levels: ['kostragruppe'], kostra },
    );
    expect(figure(evaluation, 'kostragruppe', 'EKG12', 1)).toBe('1/2 50.0 value');
    expect(figure(evaluation, 'kostragruppe', 'EKG13', 1)).toBe('1/1 100.0 value');
    expect(issueOf(evaluation.issues, 'kostraGroupMissing')).toBeDefined();
  });
  test('[REG-9] a further column can be a level inside land and kommune; empty values are a group of their own', () => {
    const rows = [
      [...header, 'Enhet'],
      ['0301', 1, 1, 'A'],
      ['0301', 1, 3, ''],
      ['1103', 1, 1, 'A '],
    ];
    const evaluation = compute(rows, { groupBy: ['enhet'] });
    expect(figure(evaluation, 'Enhet', 'A', 1)).toBe('2/2 100.0 value');
    expect(figure(evaluation, 'Enhet', '', 9)).toBe('1/1 100.0 value');
    expect(figure(evaluation, 'kommune/Enhet', '0301/A', 1)).toBe('1/1 100.0 value');
    expect(issueOf(evaluation.issues, 'groupValueMissing')).toMatchObject({
      rows: 1,
      cells: ['Personer!D3'],
    });
  });
});
