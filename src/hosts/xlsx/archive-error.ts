/** The file is no zip archive, or what is in it is damaged: cut off, changed since it was written, or against the format. */
export class ArchiveError extends Error {}

/** The part is XML of another kind than was looked for. */
export class OtherDocument extends ArchiveError {}
