import { answerEdited } from './answer-edited';
import { changeColumns, forgetMapping, mapColumn } from './change-columns';
import { changeWishes } from './change-wishes';
import { checkData } from './check-data';
import {
  changePublishedWishes,
  checkPublishedTable,
  checkPublishedText,
  choosePublished,
  leavePublishedResult,
  lookForPublished,
  sayOfPublished,
  showPublished,
  showPublishedPart,
  writePublishedFindings,
  writePublishedText,
} from './check-published';
import { chooseSource } from './choose-source';
import { cancel, compute, computeAgain } from './compute';
import { dismiss } from './dismiss';
import { openSheet, selectCells } from './go-to-cells';
import { goToStep, showDefinitions, switchTab } from './navigate';
import { searchDefinitions } from './search-definitions';
import { explainFigure, showFigures } from './show-figures';
import { start } from './start';
import { switchLanguage } from './switch-language';
import { updateAll } from './update-all';

/** Everything the user can do. */
export const ACTIONS = [
  start,
  chooseSource,
  mapColumn,
  forgetMapping,
  changeColumns,
  changeWishes,
  goToStep,
  switchTab,
  compute,
  computeAgain,
  cancel,
  answerEdited,
  updateAll,
  checkData,
  showDefinitions,
  selectCells,
  openSheet,
  showFigures,
  explainFigure,
  switchLanguage,
  searchDefinitions,
  showPublished,
  lookForPublished,
  choosePublished,
  sayOfPublished,
  changePublishedWishes,
  showPublishedPart,
  checkPublishedTable,
  leavePublishedResult,
  writePublishedFindings,
  writePublishedText,
  checkPublishedText,
  dismiss,
] as const;

/** Those that have a button on the ribbon, by the names of manifest.xml. */
export const RIBBON_ACTIONS = [computeAgain, updateAll, checkData, showDefinitions] as const;
