import { digitsBeyondKept, isZeroBeyondKept } from './cells/read-key';

/**
 * Watches for keys of more digits than a spreadsheet keeps in a number ([IN-7]). One key that ends in zeros there may be so; when all do,
 * they are what is left of others, and two persons may have got one key.
 */
export class RoundedKeys {
  private isRefuted = false;
  private readonly distinct = new Set<string>();

  /** Looks at a key; true when it can be such a one. */
  look(key: string): boolean {
    const beyond = this.isRefuted ? 0 : digitsBeyondKept(key);
    if (beyond === 0) return false;
    if (!isZeroBeyondKept(key)) this.isRefuted = true;
    else if (this.zeros < ENOUGH && !this.distinct.has(key)) {
      this.distinct.add(key);
      this.zeros += beyond;
    }
    return !this.isRefuted;
  }

  /** True when chance does not explain the zeros: in distinct keys, one in ten is 0 by chance. */
  get areFound(): boolean {
    return !this.isRefuted && this.zeros >= ENOUGH;
  }

  /** Zeros beyond the digits kept, in distinct keys. */
  private zeros = 0;
}

const ENOUGH = 3;
