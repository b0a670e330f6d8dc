import { formulasOn, type LiveData, type SheetLayout } from '../../../layout';
import type { ChosenData } from '../../state/chosen-data';
import { showsStatistics, type Wishes } from '../../state/wishes';
import { whatThereIs } from '../../data/what-there-is';
import type { LiveObstacle } from '../../state/live-obstacle';

/** The first reason why not, as far as it is known before the data are counted; null when formulas can be written. */
export function liveObstacle(data: ChosenData, wishes: Wishes): LiveObstacle | null {
  const { nonReporting, joint, carryForward } = data.columns.reporting;
  if (nonReporting.length > 0 || joint.length > 0 || carryForward) return { kind: 'reporting' };
  if (wishes.groupBy.length > 0) return { kind: 'groupBy' };
  if (data.regions.files.length > 0) return { kind: 'regions' };
  if (wishes.regionsOf !== null) return { kind: 'regionsOf' };
  if (wishes.suppressBelow !== null) return { kind: 'suppress' };
  if (showsStatistics(wishes)) return { kind: 'statistics' };
  const { levels } = whatThereIs(data);
  if (levels.includes('kostragruppe') && (wishes.levels?.includes('kostragruppe') ?? true)) {
    return { kind: 'kostra' };
  }
  return isFoundByName(data) ? null : { kind: 'name', name: data.source.name };
}

/**
 * The most formulas of a run. Excel calls every one whenever the data change; all kommuner of one year with shares and counts in
 * four age groups are some 15,000.
 */
export const MOST_FORMULAS = 20_000;

/** What the formulas ask. A year is said only where no column does. */
export function liveData({ source, columns }: ChosenData, hasYearColumn: boolean): LiveData {
  return { source: source.name, year: hasYearColumn ? null : columns.year, valuesOn: [] };
}

/** The sheets that find no room among the most formulas; the smaller ones go first. */
export function tooManyOn(sheets: readonly SheetLayout[]): readonly SheetLayout[] {
  let room = MOST_FORMULAS;
  return [...sheets]
    .sort((one, other) => formulasOn(one) - formulasOn(other))
    .filter((sheet) => {
      room -= formulasOn(sheet);
      return room < 0;
    });
}

/** Whether IPLOS.DATASET finds these data, and no others, by what they are called: tables go first, then names, addresses, sheets. */
function isFoundByName({ source, offers }: ChosenData): boolean {
  const name = source.name.toLowerCase();
  if (name.includes(HANDLE_SEPARATOR)) return false;
  if (source.kind !== 'sheet') return true;
  const isAddress = /!|^[a-z]{1,3}\d+$|:/.test(name);
  const others = offers.filter((one) => one.source.kind !== 'sheet');
  return !isAddress && others.every((one) => one.source.name.toLowerCase() !== name);
}

/** Parts the name from the rest of what a cell with IPLOS.DATASET shows. */
const HANDLE_SEPARATOR = ' · ';
