import { issue } from '../../src/core/issues';
import { layoutResults } from '../../src/layout/layout-results';
import type { LayoutInput } from '../../src/layout/input';
import type { AboutLayout } from '../../src/layout/types';
import { layoutInput, SMALL } from '../made/layouts';

const about = (changes: Parameters<typeof layoutInput>[1] = {}): AboutLayout => {
  const sheet = layoutResults(layoutInput(SMALL, changes)).sheets.at(-1);
  if (sheet?.kind !== 'about') throw new Error('no explanation');
  return sheet;
};
const facts = (sheet: AboutLayout): Readonly<Record<string, string>> =>
  Object.fromEntries(
    sheet.sections.flatMap((section) =>
      section.kind === 'facts' ? section.facts.map((fact) => [fact.label, fact.text]) : [],
    ),
  );
const issues = (sheet: AboutLayout): Extract<AboutLayout['sections'][number], { kind: 'issues' }> => {
  const section = sheet.sections.find((one) => one.kind === 'issues');
  if (section?.kind !== 'issues') throw new Error('no issues');
  return section;
};

describe('Om beregningen', () => {
  test('says what was read, by which rule, with which program, when', () => {
    expect(facts(about())).toMatchObject({
      Inndata: 'uttrekk.csv',
      'Rader lest': '4\u00a0012',
      'Personer talt': '4\u00a0000',
      'År i dataene': '2019',
      'Id og versjon': 'arbeid-utdanning, 1.0',
      'Program og versjon': 'IPLOS for Excel 0.1.0',
      Beregnet: '25.06.2020 kl. 09.30',
    });
    expect(facts(about())['Kolonner brukt']).toContain(
      'kode 9: «Kode 9»; kode 10: «Kode 10»; person: «Løpenr»',
    );
  });

  test('[DEN-1] [NUM-1] the rule in words has the codes and measure numbers of the definition', () => {
    const said = facts(about());
    expect(said['Nevner']).toMatch(/^kode 9 = 1 \(/);
    expect(said['Utenfor alle måltall']).toMatch(/kode 9 = 2 \(.*; kode 9 = 9 \(/);
    expect(said['Innfridd, måltall 1–4']).toMatch(/^kode 10 = 1 \(/);
    expect(said['Ikke innfridd, måltall 9–12']).toMatch(/^kode 10 = 3 \(/);
    expect(said['Uten rapportering, måltall 13–16']).toBe('kode 10 uten registrering');
  });

  test('[VAL-2] it says that a cell holds the rounded share', () => {
    expect(facts(about())['Andel (a)']).toContain('Cellen inneholder den avrundede verdien');
  });

  test('[REG-5] [REG-7] it says of carried figures and of another year’s classification what holds', () => {
    const { provenance } = layoutInput(SMALL);
    const reporting = { ...provenance.settings.reporting, carryForward: true };
    const settings = { ...provenance.settings, reporting, regionsOf: 2024 };
    const [usual, other] = [facts(about()), facts(about({ provenance: { ...provenance, settings } }))];
    expect(usual['Regioner']).toContain('i dataenes eget år');
    expect(usual['Fylke og land']).toContain('Kommuner som ikke har rapportert, inngår ikke.');
    expect(other['Regioner']).toMatch(/^Kommuner og fylker slik de var i 2024, også for andre år\./);
    expect(other['Fylke og land']).toContain('inngår med forrige års tall');
  });

  test('[VAL-3] all three signs can be looked up', () => {
    expect(Object.keys(facts(about()))).toEqual(expect.arrayContaining(['.', '..', ':']));
  });

  test('[IN-9] every issue with its severity, rows and first cells; errors first', () => {
    const section = issues(about());
    expect(section.issues.map((one) => one.severity)).toEqual(['Feil', 'Advarsel', 'Advarsel', 'Opplysning']);
    expect(section.issues[0]).toMatchObject({ rows: 2, cells: 'data!D7, D9' });
    expect(section.issues[1]).toMatchObject({ rows: 17, cells: 'data!B3, B4, B5, B6, B8 og 12 til' });
  });

  test('cells of two sheets each keep their sheet', () => {
    const two = issue('rowEmpty', 'info', {}, { rows: 3, cells: ["'a b'!A1", "'a b'!A2", 'c!A1'] });
    expect(issues(about({ issues: [two] })).issues[0]?.cells).toBe("'a b'!A1, A2, c!A1");
  });

  test('without issues it says so', () => {
    expect(issues(about({ issues: [] })).none).toBe('Ingen merknader.');
  });

  test('[REG-5] [REG-6] [REG-8] the settings that change figures are told', () => {
    const provenance: LayoutInput['provenance'] = {
      ...layoutInput().provenance,
      settings: {
        year: 2019,
        levels: ['land', 'kostragruppe'],
        groupBy: ['Enhet'],
        reporting: {
          nonReporting: ['1828'],
          joint: [{ municipality: '1151', with: '1149' }],
          carryForward: true,
        },
        kostraSource: 'grupper.csv',
      },
    };
    expect(facts(about({ provenance }))).toMatchObject({
      År: '2019',
      Nivåer: 'land, KOSTRA-gruppe',
      'Gruppert etter': 'Enhet',
      'Oppgitt som ikke rapporterende': '1828',
      'Rapportert sammen': '1151 med 1149',
      'Forrige års tall videreføres': 'ja',
      'KOSTRA-grupper fra': 'grupper.csv',
    });
  });

  test('in English', () => {
    const sheet = about({ language: 'en' });
    expect(sheet.title).toBe('About the calculation');
    expect(facts(sheet)).toMatchObject({ 'Rows read': '4,012', Calculated: '2020-06-25 09:30' });
    expect(issues(sheet).issues[0]?.severity).toBe('Error');
  });
});
