import type { Measure } from '../../core';
import { verdictOn, type CellVerdict, type JudgedCell } from './compare-cells';

/**
 * The verdict on a share that came as a number, without the text it is shown by: 82 may be printed as 82 or as 82,0 ([PUB-1]). Where one of
 * the two agrees and the other does not, it cannot be told; more decimals than one of a per cent are not supposed.
 */
export function verdictOnNumber(cell: JudgedCell, measure: Measure): CellVerdict {
  const { figure, part, scale } = cell;
  const usual = scale === 1 ? 3 : 1;
  if (figure.kind !== 'figure' || part !== 'share' || figure.decimals >= usual)
    return verdictOn(cell, measure);
  const digits = figure.digits * 10 ** (usual - figure.decimals);
  const asPrinted = verdictOn(cell, measure);
  const longer = verdictOn({ ...cell, figure: { ...figure, digits, decimals: usual } }, measure);
  return asPrinted.kind === longer.kind
    ? longer
    : { kind: 'cannotTell', why: { kind: 'zerosLost', digits, decimals: usual } };
}
