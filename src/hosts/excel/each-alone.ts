/**
 * Does steps in one request, as nearly always; where Excel refuses something of them each by itself, so that one does not take the
 * others with it. Steps must give the same when they are done twice. Takes part in a batch.
 *
 * @returns the error of each step, null where it went well
 */
export async function eachAlone(
  context: Excel.RequestContext,
  steps: readonly (() => void)[],
): Promise<readonly unknown[]> {
  const refusal = async (some: readonly (() => void)[]): Promise<unknown> => {
    try {
      for (const step of some) step();
      await context.sync();
      return null;
    } catch (error) {
      return error;
    }
  };
  if ((await refusal(steps)) === null) return steps.map(() => null);
  const refusals: unknown[] = [];
  for (const step of steps) refusals.push(await refusal([step]));
  return refusals;
}

/** The same for steps that belong to one thing: throws the first refusal when all that can be done is done. */
export async function asMuchAsPossible(
  context: Excel.RequestContext,
  steps: readonly (() => void)[],
): Promise<void> {
  const refusal = (await eachAlone(context, steps)).find((error) => error !== null);
  // What the library throws is an error, but perhaps one of another window.
  if (refusal !== undefined) throw refusal as Error;
}
