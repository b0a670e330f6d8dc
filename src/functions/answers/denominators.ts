import { checkFunctionText } from '../words/check-functions';
import { denominatorsFor, numeratorsFor } from '../../published';
import { formatCount, invariant, type Language } from '../../core';
import type { FunctionContext } from '../context';
import { exactPercent } from './exact-percent';
import { howRead, readPrintedShare, readWhole, type PrintedShare } from '../arguments/printed-argument';
import type { Spill } from './spill-definitions';

/** The greatest denominator that is listed unless the formula says otherwise, and the greatest it may say. */
const MAX = 1000;
const MOST = 100_000;
/** Lines of denominators; above some thousand nearly all fit, and the last line that did not is told. */
const LISTED = 1000;

/**
 * IPLOS.DENOMINATORS: the denominators a published share is possible for ([PUB-3]), under a header row: the least, from where all fit,
 * and each up to `max` with the counts that print as the share.
 */
export function spillDenominators(
  given: { readonly share: unknown; readonly max: unknown },
  context: FunctionContext,
): Spill {
  const { language } = context;
  const share = readPrintedShare(given.share, 'share', context);
  const max = readWhole(given.max, 'max', { least: 1, most: MOST }, context);
  const text = checkFunctionText(language);
  const { least, fitting, lastUnfit, ...rest } = denominatorsFor(
    share.figure,
    { scale: share.scale.scale },
    max ?? MAX,
  );
  const head: Spill = [
    [...text.headers],
    [text.published, share.figure.text, howRead({ ...share, figures: [share.figure] }, context)],
  ];
  if (least === null || lastUnfit === null) return [...head, [text.least, '', text.noneFits]];
  const shown = fitting.slice(0, LISTED);
  return [
    ...head,
    [text.least, least, text.leastWhy(share.figure.text)],
    [text.greater, lastUnfit === 0 ? text.allFit : text.allAbove(formatCount(lastUnfit, language)), ''],
    [
      text.fitting(formatCount(rest.max, language)),
      fitting.length,
      shown.length < fitting.length ? text.fittingShown(formatCount(shown.length, language)) : '',
    ],
    ...shown.map((denominator) => [text.fits, denominator, numeratorText(share, denominator, language)]),
  ];
}

/** "27/32 = 84,375 %", or the span of counts where several print so. */
function numeratorText({ figure, scale }: PrintedShare, denominator: number, language: Language): string {
  const counts = numeratorsFor(figure, denominator, { scale: scale.scale });
  invariant(counts !== null, 'a denominator that fits has a count');
  const { least, most } = counts;
  if (least < most) {
    const [from, to, of] = [least, most, denominator].map((one) => formatCount(one, language));
    return checkFunctionText(language).numerators(from ?? '', to ?? '', of ?? '');
  }
  const percent = exactPercent(least, denominator, language === 'nb' ? ',' : '.');
  return `${least}/${denominator} = ${checkFunctionText(language).percent(percent)}`;
}
