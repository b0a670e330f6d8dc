const ZERO = 48;
const LEAST_SIZE = 1 << 12;
/** No whole number is longer than this, nor the longest of other texts that are not kept. */
const ROOM = 32;

/** UTF-8 text that grows at its end: numbers are written digit by digit, and a text met before is copied, so that no string is made for either. */
export class GrowingText {
  private bytes: Uint8Array;
  private end = 0;
  private readonly encoder = new TextEncoder();
  private readonly known = new Map<string, Uint8Array>();

  /** @param size about how long it will be (bytes); it may become longer */
  constructor(size: number) {
    this.bytes = new Uint8Array(Math.max(size, LEAST_SIZE));
  }

  /** In bytes. */
  get length(): number {
    return this.end;
  }

  /** What has been written. */
  all(): Uint8Array {
    return this.bytes.subarray(0, this.end);
  }

  /** One byte, as it is. */
  byte(byte: number): void {
    if (this.end === this.bytes.length) this.makeRoom(1);
    this.bytes[this.end++] = byte;
  }

  /** A whole number, 0 or more, below 2^53. */
  whole(number: number): void {
    this.makeRoom(ROOM);
    let digits = 1;
    for (let rest = number; rest >= 10; rest = Math.floor(rest / 10)) digits++;
    let rest = number;
    for (let at = this.end + digits - 1; at >= this.end; at--) {
      const tens = Math.floor(rest / 10);
      this.bytes[at] = ZERO + rest - tens * 10;
      rest = tens;
    }
    this.end += digits;
  }

  /** A text of ASCII that is hardly met again, with a sign of it exchanged for another. */
  ascii(text: string, sign: number, by: number): void {
    this.makeRoom(text.length);
    const { bytes } = this;
    let { end } = this;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      bytes[end++] = code === sign ? by : code;
    }
    this.end = end;
  }

  /** A text that is met again and again. */
  text(text: string): void {
    let encoded = this.known.get(text);
    if (encoded === undefined) this.known.set(text, (encoded = this.encoder.encode(text)));
    this.put(encoded, 0, encoded.length);
  }

  /** A text of any length and signs, not to be met again. */
  once(text: string): void {
    const encoded = this.encoder.encode(text);
    this.makeRoom(encoded.length);
    this.bytes.set(encoded, this.end);
    this.end += encoded.length;
  }

  /** A short text that is at hand as UTF-8. */
  encoded(text: Uint8Array): void {
    this.put(text, 0, text.length);
  }

  /** What stands from `start` up to `end`, once more. */
  again(start: number, end: number): void {
    this.makeRoom(end - start);
    this.put(this.bytes, start, end);
  }

  /** A few bytes: one by one is faster than having them copied. */
  private put(from: Uint8Array, start: number, end: number): void {
    this.makeRoom(end - start);
    const { bytes } = this;
    let to = this.end;
    for (let at = start; at < end; at++) bytes[to++] = from[at]!;
    this.end = to;
  }

  private makeRoom(length: number): void {
    if (this.end + length <= this.bytes.length) return;
    const longer = new Uint8Array(Math.max(this.bytes.length * 2, this.end + length));
    longer.set(this.bytes);
    this.bytes = longer;
  }
}
