import { version } from '../../../package.json';

/** The name the program gives itself in files it makes. */
export const PROGRAM = 'IPLOS for Excel';
/** The program's version, that of the package. */
export const VERSION: string = version;
