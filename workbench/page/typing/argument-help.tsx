import { Fragment, type ReactNode } from 'react';
import type { FunctionDescription } from '../../../simulated-excel/functions/metadata';

/** A function's arguments, those that may be left out in brackets, with the one that is typed marked and described. */
export function ArgumentHelp({
  name,
  described: { parameters, description },
  argument,
  separator,
}: {
  readonly name: string;
  readonly described: FunctionDescription;
  /** Counted from 0; past the last one, none is marked unless the last repeats itself. */
  readonly argument: number;
  readonly separator: string;
}): ReactNode {
  const last = parameters.length - 1;
  const at = argument > last && parameters[last]?.repeating ? last : argument;
  return (
    <>
      <p className="signature">
        {name}(
        {parameters.map((parameter, index) => {
          const shown = parameter.optional ? `[${parameter.name}]` : parameter.name;
          return (
            <Fragment key={parameter.name}>
              {index > 0 && `${separator} `}
              {index === at ? <strong>{shown}</strong> : shown}
            </Fragment>
          );
        })}
        )
      </p>
      <p>{parameters[at]?.description ?? description}</p>
    </>
  );
}
