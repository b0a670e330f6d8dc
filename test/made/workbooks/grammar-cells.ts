import type { RawCell } from '../../../src/core';
import { escaped, type XmlWriter } from './grammar-xml';

/** Number formats of the cell styles, and whether they show a date. */
export const STYLES: readonly { readonly code: string; readonly isDate: boolean }[] = [
  { code: 'General', isDate: false },
  { code: 'dd.mm.yyyy', isDate: true },
  { code: '#,##0 "dager"', isDate: false },
  { code: '[$-414]d. mmmm yyyy;@', isDate: true },
  { code: '0.00E+00', isDate: false },
  { code: 'h:mm', isDate: true },
];

const DAY = 86_400_000;

/** A cell to be written. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  /** What the reader is to find; null for a cell that is written and empty. */
  readonly value: RawCell;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** What the workbook says of all its cells. */
export interface BookFacts {
  readonly from1904: boolean;
  readonly isUncomputed: boolean;
}

/** Throws for cells of every kind. */
export class CellWriter {
  /** The shared strings that the cells name. */
  readonly strings: string[] = [];

  constructor(
    private readonly xml: XmlWriter,
    private readonly facts: BookFacts,
  ) {}

  cells(): readonly Cell[] {
    const { dice } = this.xml;
    const rows = 1 + dice.below(8);
    const columns = 1 + dice.below(7);
    const density = dice.of([0.3, 0.7, 1]);
    const [top, left] = [dice.is(0.2) ? dice.below(40) : 0, dice.is(0.2) ? dice.below(700) : 0];
    return Array.from({ length: rows * columns }, (_, at) => at).flatMap((at) =>
      dice.is(density) ? [this.cell(top + Math.floor(at / columns), left + (at % columns))] : [],
    );
  }

  private cell(row: number, column: number): Cell {
    const { dice } = this.xml;
    const style = dice.is() ? dice.below(STYLES.length) : null;
    const format = STYLES[style ?? 0];
    const made = (type: string | null, value: RawCell, body: string): Cell => {
      const attributes: (readonly [string, string])[] = [];
      if (style !== null) attributes.push(['s', String(style)]);
      if (type !== null && !(type === 'n' && dice.is())) attributes.push(['t', type]);
      return {
        row,
        column,
        value,
        attributes,
        body: body + (dice.is(0.05) ? this.xml.element('extLst', [], '') : ''),
      };
    };
    const formula = dice.is(0.2)
      ? this.xml.element(
          'f',
          dice.is(0.3)
            ? [
                ['t', 'shared'],
                ['si', '0'],
              ]
            : [],
          escaped('IF(A1>5,"x","")'),
        )
      : '';
    const v = (text: string) => this.xml.noise() + formula + this.xml.element('v', [], text);
    switch (dice.below(11)) {
      case 0:
        return made(
          dice.of(['s', 'n', 'b', 'd', null]),
          formula === '' ? null : '#CALC!',
          formula + (dice.is() ? this.xml.element('v', []) : ''),
        );
      case 1:
        return made(dice.of(['n', null]), null, '');
      case 2: {
        const truth = dice.is();
        return made('b', truth, v(truth ? dice.of(['1', 'true']) : dice.of(['0', 'false'])));
      }
      case 3: {
        const error = dice.of(['#N/A', '#DIV/0!', '#REF!', '#VALUE!']);
        return made('e', error, v(error));
      }
      case 4: {
        const date = new Date(
          Date.UTC(1950 + dice.below(100), dice.below(12), 1 + dice.below(28), dice.below(24)),
        );
        const iso = date.toISOString();
        return made('d', date, v(dice.of([iso, iso.slice(0, 19), iso.replace('.000Z', '')])));
      }
      case 5: {
        const text = this.text();
        return made('str', text, v(this.xml.characters(text)));
      }
      case 6: {
        const text = this.text();
        return made('inlineStr', text, this.xml.element('is', [], this.xml.richText(text)));
      }
      case 7:
      case 8: {
        const text = this.text();
        this.strings.push(text);
        return made('s', text, v(dice.of(['', ' ']) + String(this.strings.length - 1)));
      }
      default:
        return made('n', ...this.number(format?.isDate ?? false, formula !== '', v));
    }
  }

  private number(
    isDate: boolean,
    isFormula: boolean,
    v: (text: string) => string,
  ): readonly [RawCell, string] {
    const { dice } = this.xml;
    const number = dice.of([
      () => dice.below(10),
      () => 20_000 + dice.below(30_000),
      () => 1_747_911_406 + dice.below(1000),
      () => (dice.next() - 0.5) * 10 ** dice.below(20),
      () => 0,
      () => 36_526.25,
    ])();
    const found = isDate ? this.dateOf(number) : number;
    const text = dice.of([
      String(number),
      number.toExponential(),
      ` ${number} `,
      number > 0 ? `+${number}`.slice(1) : String(number),
    ]);
    return [isFormula && this.facts.isUncomputed && number === 0 ? '#CALC!' : found, v(text)];
  }

  /** The calendar of a spreadsheet, told once more: day 1 is 1 January 1900, 1900 is a leap year; or day 0 is 1 January 1904. */
  private dateOf(serial: number): RawCell {
    if (serial < 0) return serial;
    const day = this.facts.from1904
      ? Date.UTC(1904, 0, 1) + serial * DAY
      : Date.UTC(1899, 11, serial < 60 ? 31 : 30) + serial * DAY;
    return day < Date.UTC(10_000, 0, 1) ? new Date(Math.round(day)) : serial;
  }

  private text(): string {
    const { dice } = this.xml;
    const word = () =>
      dice.of([
        '0301',
        'Ås',
        ' luft ',
        'a<b & c>"d"',
        'linje\nto',
        '\ttab',
        '_x0041_',
        '_x',
        '🙂',
        ']]>',
        '\u0001',
        'a\rb',
        '#N/A',
        'Ærlig',
        '\u00a0',
        '1,5',
        'v',
        '<c>',
      ]);
    return Array.from({ length: 1 + dice.below(3) }, word).join(dice.of(['', ' ']));
  }
}
