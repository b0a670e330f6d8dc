import type { Language } from '../words/language';

/**
 * Reads a KOSTRA group as users and Statistics Norway write it: `EKG05`, `5`, `05`, `Gruppe 5`, `KOSTRA-gruppe 05`,
 * `Kostragruppe 5`, `G5`, and with words after the number.
 *
 * @returns the code in Statistics Norway's form, "EKG05"; undefined when it is no group of 1–99
 */
export function kostraGroupCode(written: string): string | undefined {
  const match =
    /^(?:EKG|(?:KOSTRA[\s-]*)?(?:gruppe|group|grp|gr|g)?\.?(?:\s*nr\.?)?)[\s-]*(\d{1,2})(?:[.,]0+)?(?:[\s:,–-]+\D.*)?$/iu.exec(
      written.trim(),
    );
  const number = Number(match?.[1] ?? 0);
  return number >= 1 ? `EKG${String(number).padStart(2, '0')}` : undefined;
}

/** The group's name: "KOSTRA-gruppe 5". The numbering changed from 2019 to 2020: equal numbers are not equal groups. */
export function kostraGroupName(code: string, language: Language): string {
  const number = Number(code.replace(/\D/g, ''));
  return language === 'nb' ? `KOSTRA-gruppe ${number}` : `KOSTRA group ${number}`;
}
