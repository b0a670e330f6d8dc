import { invalidArgument } from './errors';

/** The arguments of a call, read with their type; a wrong type is Excel's InvalidArgument. */
export class Arguments {
  constructor(private readonly list: readonly unknown[]) {}

  /** The argument as it came: JSON or a remote object; undefined when left out. */
  raw(index: number): unknown {
    return this.list[index];
  }

  has(index: number): boolean {
    return this.list[index] !== undefined && this.list[index] !== null;
  }

  text(index: number): string {
    const value = this.list[index];
    if (typeof value !== 'string') throw invalidArgument();
    return value;
  }

  optionalText(index: number): string | null {
    return this.has(index) ? this.text(index) : null;
  }

  /** A key: text, or a number read as text. */
  key(index: number): string {
    const value = this.list[index];
    if (typeof value === 'number') return String(value);
    return this.text(index);
  }

  integer(index: number): number {
    const value = this.list[index];
    if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  optionalInteger(index: number, otherwise: number): number {
    return this.has(index) ? this.integer(index) : otherwise;
  }

  optionalFlag(index: number, otherwise: boolean): boolean {
    if (!this.has(index)) return otherwise;
    const value = this.list[index];
    if (typeof value !== 'boolean') throw invalidArgument();
    return value;
  }
}
