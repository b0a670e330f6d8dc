import { answerEdited } from '../compute/actions/answer-edited';
import { changeColumns, forgetMapping, mapColumn } from '../compute/actions/change-columns';
import { changeWishes } from '../compute/actions/change-wishes';
import { checkDataAction } from './check-data';
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
} from '../published/actions';
import { openPublishedFile } from '../published/open-file';
import {
  addAuditedSelection,
  auditHiding,
  changeAuditWishes,
  leaveHidingAudit,
  saveAuditReport,
  toggleAudited,
  writeAuditSheets,
} from '../audit/actions';
import { chooseSource } from '../compute/actions/choose-source';
import { cancel } from './cancel';
import { computeAction, computeAgain } from '../compute/actions/compute';
import { makeAuditSheet } from '../compute/actions/make-audit-sheet';
import { dismiss } from './dismiss';
import { openSheet, goToCells } from './go-to-cells';
import { goToStep, showDefinitions, switchTab } from './navigate';
import { searchDefinitions } from '../definitions/search';
import { saveAs } from '../compute/actions/save-as';
import { showFigureSource, showFigures } from '../compute/actions/show-figures';
import { askSelfTest, leaveSelfTest, runSelfTest } from '../self-test/actions';
import { start } from './start';
import { switchLanguage } from './switch-language';
import { selectFigureRows, selectMoreRows, traceRowAction } from '../rows/actions';
import { chooseVariation } from '../variation/actions';
import { updateAll } from '../compute/actions/update-all';

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
  computeAction,
  computeAgain,
  cancel,
  answerEdited,
  updateAll,
  checkDataAction,
  makeAuditSheet,
  showDefinitions,
  goToCells,
  openSheet,
  showFigures,
  saveAs,
  traceRowAction,
  selectFigureRows,
  selectMoreRows,
  showFigureSource,
  switchLanguage,
  searchDefinitions,
  chooseVariation,
  showPublished,
  lookForPublished,
  choosePublished,
  openPublishedFile,
  sayOfPublished,
  changePublishedWishes,
  showPublishedPart,
  checkPublishedTable,
  leavePublishedResult,
  writePublishedFindings,
  writePublishedText,
  checkPublishedText,
  toggleAudited,
  addAuditedSelection,
  changeAuditWishes,
  auditHiding,
  leaveHidingAudit,
  writeAuditSheets,
  saveAuditReport,
  dismiss,
  askSelfTest,
  runSelfTest,
  leaveSelfTest,
] as const;

/** Those that have a button on the ribbon, by the names of manifest.xml. */
export const RIBBON_ACTIONS = [computeAgain, updateAll, checkDataAction, showDefinitions] as const;
