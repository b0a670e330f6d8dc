import type { Dice } from '../dice';

const MAIN = {
  transitional: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  strict: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
} as const;
export const OFFICE = {
  transitional: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  strict: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
} as const;
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const FOREIGN = 'urn:something-else';

/** Writes XML in all the ways that say the same. */
export class XmlWriter {
  readonly form: 'transitional' | 'strict';
  /** Prefix of elements with its colon, or nothing. */
  readonly p: string;

  constructor(readonly dice: Dice) {
    this.form = dice.of(['transitional', 'strict']);
    this.p = dice.of(['', '', 'x:', 'main-1.a:']);
  }

  encoded(xml: string): Buffer {
    const { dice } = this;
    const lines = dice.of(['\n', '\r\n', '\r']);
    const ended = (encoding: string) =>
      (dice.is(0.7)
        ? `<?xml version="1.0" encoding="${encoding}" standalone="yes"?>\n${xml}\n`
        : xml
      ).replace(/\n/g, lines);
    switch (dice.below(6)) {
      case 0:
        return Buffer.from(`\ufeff${ended('UTF-8')}`);
      case 1:
        return Buffer.from(`\ufeff${ended('UTF-16')}`, 'utf16le');
      case 2:
        return Buffer.from(`\ufeff${ended('utf-16')}`, 'utf16le').swap16();
      default:
        return Buffer.from(ended('utf-8'));
    }
  }

  /** A start tag, an empty one without content. */
  tag(name: string, attributes: readonly (readonly [string, string])[], content: string): string {
    const { dice } = this;
    const written = dice
      .shuffled(attributes)
      .map(([key, value]) => {
        const quote = dice.of(['"', '"', "'"]);
        return `${dice.of([' ', ' ', '\n  '])}${key}${dice.is(0.1) ? ' = ' : '='}${quote}${escaped(value).replace(/"/g, '&quot;').replace(/'/g, '&apos;')}${quote}`;
      })
      .join('');
    if (content === '' && dice.is()) return `<${name}${written}${dice.of(['', ' '])}/>`;
    return `<${name}${written}>${content}</${name}${dice.of(['', '', ' '])}>`;
  }

  element(name: string, attributes: readonly (readonly [string, string])[], content = ''): string {
    return this.tag(this.p + name, attributes, content);
  }

  root(name: string, content: string): string {
    const own = this.p === '' ? 'xmlns' : `xmlns:${this.p.slice(0, -1)}`;
    const names = [
      [own, MAIN[this.form]],
      ['xmlns:rel', OFFICE[this.form]],
      ['xmlns:mc', COMPATIBILITY],
      ['xmlns:other', FOREIGN],
      ['mc:Ignorable', 'other'],
    ] as const;
    return this.tag(this.p + name, names, content);
  }

  /** What may stand between elements and says nothing. */
  noise(): string {
    if (!this.dice.is(0.15)) return '';
    return this.dice.of([
      '\n',
      '  ',
      '<!-- <c r="A1"><v>7</v></c> -->',
      '<?note <row r="1"/>?>',
      `<other:thing><${this.p}c r="A1"><${this.p}v>7</${this.p}v></${this.p}c></other:thing>`,
    ]);
  }

  /** The same in another coat: a choice between what nobody understands and this, or this and what is for others. */
  alternatives(content: string): string {
    if (!this.dice.is(0.15)) return content;
    const own = this.p === '' ? 'rel2' : this.p.slice(0, -1);
    return this.dice.is()
      ? `<mc:AlternateContent><mc:Choice Requires="other">${content}${content}</mc:Choice><mc:Fallback>${content}</mc:Fallback></mc:AlternateContent>`
      : `<mc:AlternateContent xmlns:rel2="${MAIN[this.form]}"><mc:Choice Requires="${own}">${content}</mc:Choice><mc:Fallback>${content}</mc:Fallback></mc:AlternateContent>`;
  }

  richText(text: string): string {
    const { dice } = this;
    const reading = dice.is(0.2)
      ? this.element(
          'rPh',
          [
            ['sb', '0'],
            ['eb', '1'],
          ],
          this.element('t', [], 'ルビ'),
        ) + this.element('phoneticPr', [['fontId', '1']])
      : '';
    const piece = (part: string) => this.element('t', [['xml:space', 'preserve']], this.characters(part));
    if (dice.is(0.7)) return piece(text) + reading;
    const signs = Array.from(text);
    const cut = dice.below(signs.length + 1);
    const run = (part: string) =>
      this.element('r', [], (dice.is() ? this.element('rPr', [], this.element('b', [])) : '') + piece(part));
    return run(signs.slice(0, cut).join('')) + this.noise() + run(signs.slice(cut).join('')) + reading;
  }

  /** Text as XML and spreadsheets may write it. */
  characters(text: string): string {
    const { dice } = this;
    const literal = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
    if (dice.is(0.1) && !/[\r\u0000-\u0008]/.test(literal))
      return `<![CDATA[${literal.replace(/]]>/g, ']]]]><![CDATA[>')}]]>`;
    return Array.from(literal, (sign) => {
      const code = sign.codePointAt(0) ?? 0;
      if (code < 9 || (code === 13 && dice.is()))
        return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
      if (code === 13 || dice.is(0.05)) return dice.is() ? `&#${code};` : `&#x${code.toString(16)};`;
      return escaped(sign);
    }).join(dice.is(0.05) ? '<!-- ikke her -->' : '');
  }
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
