/** The public API of the core: re-exports only, grouped by room. Hosts and faces import from here alone. */

// What goes wrong, and the languages it is said in
export * from './assert';
export * from './issues';
export * from './text/language';
export * from './text/reading';

// Contracts between the stages
export * from './persons/snapshot';
export * from './definitions/types';
export * from './regions/types';
export * from './cube/types';
export * from './measures/types';

// Definitions: read, compiled
export * from './definitions/parse';
export * from './definitions/compile';
export type { DefinitionError } from './definitions/problems';
