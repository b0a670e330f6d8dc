/** What is wrong with a part: it is not there, not what was written, or not as the format says. */
export type PartFault = 'missing' | 'changed' | 'format';

/** The file is no zip archive, or what is in it is damaged. */
export class ArchiveError extends Error {
  constructor(
    message: string,
    readonly fault: PartFault = 'format',
  ) {
    super(message);
  }
}

/** The part is XML of another kind than was looked for. */
export class OtherDocument extends ArchiveError {}
