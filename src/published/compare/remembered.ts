/** A function that works each argument out once: labels come back row after row, and so do printed figures. */
export function remembered<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  return rememberedBy((key: Key) => key, work);
}

/** The same for arguments that are alike when they have the same key. */
export function rememberedBy<Argument, Value>(
  keyOf: (argument: Argument) => unknown,
  work: (argument: Argument) => Value,
): (argument: Argument) => Value {
  const known = new Map<unknown, Value>();
  return (argument) => {
    const key = keyOf(argument);
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Value;
    const value = work(argument);
    known.set(key, value);
    return value;
  };
}
