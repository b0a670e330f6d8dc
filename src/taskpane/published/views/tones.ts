import { makeStyles, tokens } from '@fluentui/react-components';
import type { CellVerdict, ProseSegment } from '../../../published';

/** What a verdict's colour says, always beside its sign and word. */
export type VerdictTone = 'good' | 'caution' | 'bad' | 'unsure';

/** The tone of each verdict on a figure. */
export const VERDICT_TONES: Readonly<Record<CellVerdict['kind'], VerdictTone>> = {
  agrees: 'good',
  rounding: 'caution',
  differs: 'bad',
  missing: 'caution',
  cannotTell: 'unsure',
};

/** The tone of each mark in a text. */
export const MARK_TONES: Readonly<Record<Exclude<ProseSegment['mark'], null>, VerdictTone>> = {
  verified: 'good',
  contradicted: 'bad',
  notCheckable: 'unsure',
  unread: 'unsure',
};

/** Text and ground of each tone, in both themes with enough contrast; in contrast themes a frame stands for the ground. */
export const useToneStyles = makeStyles({
  good: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  caution: {
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  bad: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  unsure: {
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
});
