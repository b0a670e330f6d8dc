import about from '../package.json';

/** What results say they were made with. */
export const PROGRAM = { name: 'IPLOS for Excel', version: about.version } as const;
