/** Loads a test file as Node does; `globals` has jest's `describe`, `test` and the like. */
export function loadPlainly(file: string, globals: object, isWatched: boolean): void;
