/** Invented persons: re-exports only. */
export * from './synthetic-rows';
export * from './published-plan';
export * from './planned-rows';
export { MESS_KINDS } from './mess';
