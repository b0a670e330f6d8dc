import { CLASSIFICATION } from '../../src/shipped';

/** The shipped kommuner and fylker of 2025 as KLASS would give them for 2026. */
export function codesOf2026(length: number, changed: (code: string) => string | null = (code) => code) {
  const { municipalities, counties } = CLASSIFICATION.forYear(2025) ?? { municipalities: [], counties: [] };
  const codes = (length === 4 ? municipalities : counties).flatMap(({ code, name }) => {
    const now = changed(code);
    return now === null
      ? []
      : [
          {
            code: now,
            parentCode: null,
            level: '1',
            name,
            validFromInRequestedRange: '2026-01-01',
            validToInRequestedRange: '2027-01-01',
          },
        ];
  });
  return JSON.stringify({ codes: [...codes, { code: '9'.repeat(length), name: 'Uoppgitt', level: '1' }] });
}
