import type { FunctionArgument } from '../words/functions';
import { functionText } from '../words/functions';
import { cellOf } from './argument';
import type { FunctionContext } from '../context';
import { wrong } from './refusal';

/**
 * An argument of published figures, with its empty cells told from zeros ([PUB-1]): builds that deliver an empty cell as 0 would make a figure of
 * what is not there. Where the argument has a 0 and is cells, the cells are read; what is written in the formula itself is a 0.
 *
 * @param index the argument's place among the function's
 * @returns the argument, null for each empty cell
 * @throws Refusal when nothing tells a 0 from an empty cell
 */
export async function withBlanksTold(
  argument: unknown,
  index: number,
  name: FunctionArgument,
  context: FunctionContext,
): Promise<unknown> {
  if (![argument].flat(2).some((value) => cellOf(value) === 0) || context.preview) return argument;
  const address = context.addresses[index];
  if (address === null) return argument;
  const { zeroOrBlank } = functionText(context.language);
  if (address === undefined) return wrong(zeroOrBlank(name));
  const cells = await context.dataSets.cells(address).catch(() => wrong(zeroOrBlank(name)));
  const told = (value: unknown, row: number, column: number): unknown =>
    cellOf(value) === 0 && (cells[row]?.[column] ?? '') === '' ? null : value;
  if (!Array.isArray(argument)) return told(argument, 0, 0);
  return (argument as readonly unknown[]).map((line, row) =>
    Array.isArray(line)
      ? (line as readonly unknown[]).map((value, column) => told(value, row, column))
      : told(line, row, 0),
  );
}
