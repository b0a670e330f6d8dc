import type { RawCell } from '../../../src/core';
import { Dice } from '../dice';
import { CellWriter, STYLES, type BookFacts, type Cell } from './grammar-cells';
import { OFFICE, PACKAGE, XmlWriter } from './grammar-xml';
import { makeZip, type ZipPart } from './make-zip';

/** What is written in a workbook, and what a reader is to find: cells by row and column, both counted from 0. */
export interface MadeWorkbook {
  readonly bytes: Buffer;
  readonly sheetName: string;
  readonly rows: readonly (readonly RawCell[])[];
}

/**
 * Writes a workbook as the standard allows one to be written (ECMA-376 parts 1–3): every part of the grammar that a reader of cells meets is
 * thrown for. What stands in it comes from the same dice.
 */
export function makeWorkbook(seed: number): MadeWorkbook {
  return new Writer(new Dice(seed)).workbook();
}

class Writer {
  private readonly facts: BookFacts;
  private readonly xml: XmlWriter;
  private readonly cells: CellWriter;

  constructor(private readonly dice: Dice) {
    this.facts = { from1904: dice.is(0.2), isUncomputed: dice.is(0.2) };
    this.xml = new XmlWriter(dice);
    this.cells = new CellWriter(this.xml, this.facts);
  }

  workbook(): MadeWorkbook {
    const { dice } = this;
    const sheetName = dice.of(['Personer', 'a>b & c', 'Årsoppgjør "19"', '__proto__', 'constructor']);
    const cells = this.cells.cells();
    const sheet = this.sheet(cells);
    const folder = dice.of(['xl/', 'xl/', '', 'Egen mappe/x/']);
    const parts = {
      workbook: `${folder}${dice.of(['workbook.xml', 'bok.xml'])}`,
      sheet: `${folder}${dice.of(['worksheets/sheet1.xml', 'ark/Å 1.xml', 'a.xml'])}`,
      strings: `${folder}sharedStrings.xml`,
      styles: `${folder}styles.xml`,
    };
    const relate = (pairs: readonly (readonly [type: string, part: string])[], from: string) =>
      this.relationships(
        pairs.map(([type, part], at) => ({ id: `rId${at + 1}`, type, part })),
        from,
      );
    const slash = parts.workbook.lastIndexOf('/') + 1;
    const documents: (readonly [string, string])[] = [
      [
        '[Content_Types].xml',
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
      ],
      ['_rels/.rels', relate([['officeDocument', parts.workbook]], '')],
      [parts.workbook, this.workbookPart(sheetName)],
      [
        `${parts.workbook.slice(0, slash)}_rels/${parts.workbook.slice(slash)}.rels`,
        relate(
          [
            ['worksheet', parts.sheet],
            ['styles', parts.styles],
            ...(this.cells.strings.length > 0 ? [['sharedStrings', parts.strings] as const] : []),
          ],
          folder,
        ),
      ],
      [parts.sheet, sheet],
      [parts.styles, this.styles()],
      ...(this.cells.strings.length > 0 ? [[parts.strings, this.sharedStrings()] as const] : []),
    ];
    const bytes = makeZip(dice.shuffled(documents).map(([name, xml]) => this.zipPart(name, xml)));
    return { bytes, sheetName, rows: grid(cells) };
  }

  private zipPart(name: string, xml: string): ZipPart {
    const { dice } = this;
    const cased = dice.is(0.2) ? dice.of([name.toUpperCase(), name.toLowerCase()]) : name;
    const slashed = dice.is(0.1) ? cased.replace(/\//g, '\\') : cased;
    return {
      name: dice.is(0.1) ? encodeURI(slashed.replace(/\\/g, '/')) : slashed,
      bytes: this.xml.encoded(xml),
      stored: dice.is(0.3),
      sizesBehind: dice.is(0.3),
      wide: dice.is(0.2),
    };
  }

  private relationships(
    relations: readonly { readonly id: string; readonly type: string; readonly part: string }[],
    folder: string,
  ): string {
    const { dice } = this;
    const items = dice.shuffled(relations).map(({ id, type, part }) => {
      const relative = part.startsWith(folder) ? dice.of(['', './']) + part.slice(folder.length) : `/${part}`;
      const target = dice.is(0.7) ? relative : `/${part}`;
      const written = dice.is(0.1) ? target.replace(/\//g, '\\') : dice.is(0.2) ? encodeURI(target) : target;
      return this.xml.tag(
        'Relationship',
        [
          ['Id', id],
          ['Type', `${OFFICE[this.xml.form]}/${type}`],
          ['Target', written],
        ],
        '',
      );
    });
    const link = this.xml.tag(
      'Relationship',
      [
        ['Id', 'rId99'],
        ['Type', `${OFFICE[this.xml.form]}/styles`],
        ['Target', 'https://example.org/styles.xml'],
        ['TargetMode', 'External'],
      ],
      '',
    );
    return this.xml.tag(
      'Relationships',
      [['xmlns', `${PACKAGE}/relationships`]],
      (dice.is(0.2) ? link : '') + items.join(this.xml.noise().replace(/<other.*/, '')),
    );
  }

  private workbookPart(sheetName: string): string {
    const { dice } = this;
    const sheet = this.xml.element('sheet', [
      ['name', sheetName],
      ['sheetId', '1'],
      ['rel:id', 'rId1'],
      ...(dice.is() ? [['state', 'visible'] as const] : []),
    ]);
    const on = dice.of(['1', 'true']);
    return this.xml.root(
      'workbook',
      [
        this.facts.from1904 || dice.is()
          ? this.xml.element(
              'workbookPr',
              this.facts.from1904 ? [['date1904', on]] : dice.is() ? [['date1904', '0']] : [],
            )
          : '',
        this.xml.alternatives(this.xml.element('sheets', [], this.xml.noise() + sheet)),
        this.facts.isUncomputed ? this.xml.element('calcPr', [['fullCalcOnLoad', on]]) : '',
      ].join(this.xml.noise()),
    );
  }

  private styles(): string {
    const formats = STYLES.map(({ code }, at) =>
      this.xml.element('numFmt', [
        ['numFmtId', String(170 + at)],
        ['formatCode', code],
      ]),
    );
    const xfs = STYLES.map((_, at) =>
      this.xml.element(
        'xf',
        [
          ['numFmtId', String(170 + at)],
          ['fontId', '0'],
        ],
        this.xml.noise(),
      ),
    );
    // Formats on conditions number themselves anew.
    const conditional = this.xml.element(
      'dxf',
      [],
      this.xml.element('numFmt', [
        ['numFmtId', '170'],
        ['formatCode', 'yyyy'],
      ]),
    );
    return this.xml.root(
      'styleSheet',
      [
        this.xml.element('numFmts', [['count', String(formats.length)]], formats.join(this.xml.noise())),
        this.xml.element('cellStyleXfs', [['count', '1']], this.xml.element('xf', [['numFmtId', '14']])),
        this.xml.element('cellXfs', [], xfs.join(this.xml.noise())),
        this.xml.element('dxfs', [], conditional),
      ].join(this.xml.noise()),
    );
  }

  private sharedStrings(): string {
    const items = this.cells.strings.map((text) => this.xml.element('si', [], this.xml.richText(text)));
    return this.xml.root('sst', items.join(this.xml.noise()));
  }

  private sheet(cells: readonly Cell[]): string {
    const { dice } = this;
    const isShuffled = dice.is(0.2);
    const numbers = [...new Set(cells.map(({ row }) => row))];
    // A row may be written in several pieces.
    const pieces = numbers.flatMap((row) => {
      const own = cells.filter((cell) => cell.row === row);
      const cut = dice.is(0.2) ? dice.below(own.length + 1) : own.length;
      return cut < own.length
        ? [
            { row, cells: own.slice(0, cut) },
            { row, cells: own.slice(cut) },
          ]
        : [{ row, cells: own }];
    });
    let following = 0;
    const rows = (isShuffled ? dice.shuffled(pieces) : pieces).map((piece) => {
      const written = this.row(piece.row, piece.cells, following, isShuffled);
      following = piece.row + 1;
      return written;
    });
    return this.xml.root(
      'worksheet',
      [
        dice.is() ? this.xml.element('dimension', [['ref', 'A1:B2']]) : '',
        this.xml.alternatives(this.xml.element('sheetData', [], rows.join(this.xml.noise()))),
        dice.is()
          ? this.xml.element(
              'extLst',
              [],
              `<${this.xml.p}ext>${this.xml.element('row', [['r', '1']], this.xml.element('c', [['r', 'A1']], this.xml.element('v', [], '7')))}</${this.xml.p}ext>`,
            )
          : '',
      ].join(this.xml.noise()),
    );
  }

  private row(row: number, cells: readonly Cell[], following: number, isShuffled: boolean): string {
    const { dice } = this;
    const isNamed = row !== following || dice.is();
    let next = 0;
    const written = (isShuffled ? dice.shuffled(cells) : cells).map((cell) => {
      // A row without a number can have it from its cells.
      const isPlaced = cell.column !== next || dice.is();
      next = cell.column + 1;
      const place = isPlaced ? [['r', `${columnLetters(cell.column)}${row + 1}`] as const] : [];
      return this.xml.element('c', [...cell.attributes, ...place], cell.body);
    });
    const spans = dice.is() ? [['spans', '1:9'] as const] : [];
    return this.xml.element(
      'row',
      [...(isNamed ? [['r', String(row + 1)] as const] : []), ...spans],
      written.join(this.xml.noise()),
    );
  }
}

function grid(cells: readonly Cell[]): RawCell[][] {
  const rows: RawCell[][] = [];
  for (const { row, column, value } of cells) {
    if (value === null) continue;
    while (rows.length <= row) rows.push([]);
    const own = rows[row] ?? [];
    while (own.length <= column) own.push(null);
    own[column] = value;
  }
  return rows;
}

function columnLetters(column: number): string {
  return (
    (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
  );
}
