import type { FunctionsMetadata } from '../../../simulated-excel/functions/metadata';
import type { Workbook } from '../../../simulated-excel/workbook/workbook';
import { workbenchText } from '../text';
import { allOffers, type Offer } from './offers';

/** What a field for formulas knows. */
export interface TypingHelp {
  readonly offers: readonly Offer[];
  readonly functions: FunctionsMetadata;
  readonly namespace: string;
  /** Excel's display language. */
  readonly language: string;
  /** Between arguments. */
  readonly separator: string;
  readonly listLabel: string;
}

/** The help for who types in a workbook. */
export function typingHelp(
  workbook: Workbook,
  functions: FunctionsMetadata,
  namespace: string,
  language: string,
): TypingHelp {
  const isEnglish = language.startsWith('en');
  return {
    ...{ functions, namespace, language },
    offers: allOffers(workbook, functions, namespace, language),
    separator: isEnglish ? ',' : ';',
    listLabel: workbenchText(isEnglish ? 'en' : 'nb').offers,
  };
}
