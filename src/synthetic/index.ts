/** Invented persons: re-exports only. */
export * from './synthetic-rows';
export * from './published-plan';
export * from './planned-rows';
export { MESS_KINDS } from './mess';
export { KOMMUNE_SIZES, type KommuneSizes } from './municipality-weights';
