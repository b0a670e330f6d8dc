import { isAboutHow } from './office-errors';

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

/**
 * Asks Excel something of each of many things, in one request, as nearly always; where one of them refuses (a name of several areas, a
 * chart sheet) each by itself, so that one does not take the list with it. Takes part in a batch.
 *
 * @param ask asks for properties to be loaded; done again for the same thing it makes new objects
 * @returns those that answered, in order, with what was asked
 * @throws what is about more than one of them
 */
export async function askEach<Item, Asked>(
  context: Excel.RequestContext,
  items: readonly Item[],
  ask: (item: Item) => Asked,
): Promise<readonly (readonly [Item, Asked])[]> {
  const together = async (some: readonly Item[]) => {
    const asked = some.map((item) => [item, ask(item)] as const);
    await context.sync();
    return asked;
  };
  try {
    return await together(items);
  } catch (error) {
    if (!isAboutHow(error)) throw error;
  }
  const answered: (readonly [Item, Asked])[] = [];
  for (const item of items) {
    try {
      answered.push(...(await together([item])));
    } catch (error) {
      if (!isAboutHow(error)) throw error;
    }
  }
  return answered;
}
