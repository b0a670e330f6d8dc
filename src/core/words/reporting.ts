import type { IssueFacts, RegionName } from '../issues';
import { firstOf, listed } from './joined';
import type { Language, Localized } from './language';
import { formatCount, counted } from './numbers';

type Code = 'receivedMissing' | 'receivedMissingIn' | 'yearNearlyEmpty';

/** What looks like columns that nobody filled, and like years that came along by mistake ([IN-10]). */
export const REPORTING_ISSUES: { readonly [One in Code]: (facts: IssueFacts[One]) => Localized } = {
  receivedMissing: ({ header, code, years, persons, missing }) => ({
    nb: `«${header}» er tom for ${outOf(missing, persons, 'nb')} med behov${inYears(years, 'nb')}. ${LOOKS.nb(code)}`,
    en: `“${header}” is empty for ${outOf(missing, persons, 'en')} with a need${inYears(years, 'en')}. ${LOOKS.en(code)}`,
  }),
  receivedMissingIn: ({ header, code, year, municipalities }) => ({
    nb: `«${header}» er tom for alle eller de fleste med behov i ${year} i ${formatCount(municipalities.length, 'nb')} ${municipalities.length === 1 ? 'kommune' : 'kommuner'}: ${kommuner(municipalities, 'nb')}. ${LOOKS.nb(code)}`,
    en: `“${header}” is empty for all or most persons with a need in ${year} in ${formatCount(municipalities.length, 'en')} ${municipalities.length === 1 ? 'municipality' : 'municipalities'}: ${kommuner(municipalities, 'en')}. ${LOOKS.en(code)}`,
  }),
  yearNearlyEmpty: ({ year, persons, fullYear, fullPersons }) => ({
    nb: `${year} har bare ${formatCount(persons, 'nb')} ${persons === 1 ? 'person' : 'personer'}, mot ${formatCount(fullPersons, 'nb')} i ${fullYear}. Det ligner rader som er kommet med ved en feil. Ta dem ut av dataene, eller velg bare ${fullYear}.`,
    en: `${year} has only ${formatCount(persons, 'en')} ${persons === 1 ? 'person' : 'persons'}, against ${formatCount(fullPersons, 'en')} in ${fullYear}. They look like rows that came along by mistake. Take them out of the data, or choose ${fullYear} alone.`,
  }),
};

const LOOKS = {
  nb: (code: number) =>
    `Det ligner en kolonne som ikke er fylt ut, ikke manglende rapportering. Kontroller kode ${code} i uttrekket før tallene brukes.`,
  en: (code: number) =>
    `It looks like a column that was not filled in, not like missing reports. Check code ${code} in the extract before the figures are used.`,
};

/** "alle 35 personer" or "30 av 35 personer". */
function outOf(missing: number, persons: number, language: Language): string {
  const all = formatCount(persons, language);
  if (language === 'nb')
    return missing === persons
      ? all === '1'
        ? 'den ene personen'
        : `alle ${all} personer`
      : `${formatCount(missing, 'nb')} av ${counted(all, 'person', 'personer')}`;
  return missing === persons
    ? all === '1'
      ? 'the one person'
      : `all ${all} persons`
    : `${formatCount(missing, 'en')} of ${counted(all, 'person', 'persons')}`;
}

function inYears(years: readonly number[], language: Language): string {
  return years.length === 0
    ? ''
    : ` ${language === 'nb' ? 'i' : 'in'} ${listed(years.map(String), language)}`;
}

/** More are counted, not listed: the whole list is in the issue's facts. */
const NAMES_SHOWN = 20;

function kommuner(
  all: readonly (RegionName & { readonly persons: number; readonly missing: number })[],
  language: Language,
): string {
  const of = language === 'nb' ? 'av' : 'of';
  return firstOf(
    all.map(
      ({ code, name, persons, missing }) =>
        `${code} ${name} (${formatCount(missing, language)} ${of} ${formatCount(persons, language)})`,
    ),
    NAMES_SHOWN,
  );
}
