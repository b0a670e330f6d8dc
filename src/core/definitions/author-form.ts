// The namespace, not `{ z }`: bundlers can then leave out what of zod is not used (359 kB minified).
import * as z from 'zod';
import { OUTCOMES } from './types';

// Zod would else build its checkers with `new Function`, which a strict content security policy refuses.
z.config({ jitless: true });

/** How many legal values a variable may have, and how long a text may be: room enough, and a bound for the pane. */
export const LIMITS = { values: 60, variables: 6, text: 4000, shortTitle: 25, combinations: 65_536 } as const;

/** ASCII kebab: lower-case words and digits joined by hyphens, a letter first. */
export const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** `all`, `0-17`, `67+`: the id of an age group says its bounds, so the two cannot disagree. */
export const AGE_GROUP_ID = /^(all|(0|[1-9]\d{0,2})-(0|[1-9]\d{0,2})|(0|[1-9]\d{0,2})\+)$/;
/** A dictionary key that is a code value 1–255; 0 is never legal ([IN-3]). */
export const VALUE_KEY = /^([1-9]|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/;
/** A dictionary key that is a field of the sheet, 1–36. */
export const FIELD_KEY = /^([1-9]|[12]\d|3[0-6])$/;
/** `1a` … `16b` as printed on a sheet; a wrong number is the linter's to find, so any two digits pass. */
const PRINTED_MEASURE = /^[1-9]\d?[ab]$/;
const PRINTED_RANGE = /^[1-9]\d?(-[1-9]\d?)?$/;

const text = z.string().min(1).max(LIMITS.text);
const localized = z
  .union([text, z.strictObject({ nb: text, en: text })])
  .describe('One text for both languages, or one per language.');
const shortText = z.string().min(1).max(LIMITS.shortTitle);
const shortLocalized = z.union([shortText, z.strictObject({ nb: shortText, en: shortText })]);
const kebab = z.string().regex(KEBAB);
const codeNumber = z.int().min(1).max(255);
const codeValue = z.int().min(1).max(255);
/** One value, or several that mean the same to the rule. */
const codeValues = z.union([codeValue, z.array(codeValue).min(1)]);

const variable = z.strictObject({
  code: codeNumber.describe('The number of the code in the class personopplysninger.'),
  label: localized,
  values: z.record(z.string().regex(VALUE_KEY), localized).describe('The legal values with their meaning.'),
});

const numerator = z
  .strictObject({
    outcome: z.enum(OUTCOMES),
    variable: kebab,
    equals: codeValues.optional(),
    missing: z.literal(true).optional(),
  })
  .meta({ oneOf: [{ required: ['equals'] }, { required: ['missing'] }] });

const ageGroup = z.union([
  z.string().regex(AGE_GROUP_ID),
  z.strictObject({ id: z.string().regex(AGE_GROUP_ID), label: localized }),
]);

/** What a sheet prints, as facts, for the linter alone ([DEF-5]); the engine never sees it. */
const printed = z
  .strictObject({
    numerators: z
      .array(z.strictObject({ outcome: z.enum(OUTCOMES), measures: z.string().regex(PRINTED_RANGE) }))
      .optional()
      .describe('Field 15: the range of measure numbers of each outcome.'),
    denominator: z
      .array(z.string().regex(PRINTED_MEASURE))
      .optional()
      .describe('Field 16: the shares the denominator belongs to.'),
    measures: z
      .array(
        z.strictObject({
          id: z.string().regex(PRINTED_MEASURE),
          part: z.enum(['share', 'count']).optional(),
        }),
      )
      .optional()
      .describe(
        'Fields 17 and 18: each measure in the order printed, and whether it is worded as a share or a count.',
      ),
    lost: z
      .array(
        z.strictObject({ from: z.string().regex(PRINTED_MEASURE), to: z.string().regex(PRINTED_MEASURE) }),
      )
      .optional()
      .describe('Measures whose lines are not in our copy of the sheet: they are not called missing.'),
    codes: z
      .record(z.string().regex(FIELD_KEY), z.array(codeNumber))
      .optional()
      .describe('The code numbers each field mentions.'),
    ageGroups: z
      .array(z.string().regex(AGE_GROUP_ID))
      .optional()
      .describe('The age groups, in the order printed.'),
    exclusions: z
      .array(z.strictObject({ code: codeNumber, value: codeValue }))
      .optional()
      .describe('Field 19: who is left out.'),
  })
  .describe('What the sheet prints, as facts, for the linter alone.');

/** The author form of a definition: short and forgiving, but closed – an unknown key is an error ([DEF-1]). */
export const authorForm = z
  .strictObject({
    $schema: z.string().optional(),
    id: kebab.describe('ASCII id, final once published.'),
    version: text,
    title: localized,
    shortTitle: shortLocalized
      .optional()
      .describe('For sheet names; needed when the title is over 25 characters.'),
    aliases: z.array(text).optional(),
    variables: z.record(kebab, variable).describe('The register variables, by the name used in the rules.'),
    denominator: z.strictObject({ variable: kebab, equals: codeValues }),
    numerators: z
      .array(numerator)
      .length(4)
      .describe('met, partiallyMet, unmet, unreported – in this order.'),
    ageGroups: z
      .array(ageGroup)
      .length(4)
      .optional()
      .describe('Four, the first is all; without it all, 0-17, 18-66, 67+.'),
    sheet: z.record(z.string().regex(FIELD_KEY), localized).optional().describe('The sheet by field number.'),
    printed: printed.optional(),
  })
  .meta({ title: 'IPLOS indicator' });

/** A definition as its author writes it, checked for form but not yet for meaning. */
export type AuthorForm = z.infer<typeof authorForm>;
/** The values of a rule as its author wrote them, one or several; none where there is no `equals`. */
export function equalValues(equals: number | readonly number[] | undefined): readonly number[] {
  return equals === undefined ? [] : [equals].flat();
}

/** A text of the author form: one for both languages, or one per language. */
export type AuthorText = z.infer<typeof localized>;

/** A text of the author form with its place in the JSON. */
export interface AuthoredText {
  readonly at: readonly (string | number)[];
  readonly text: string;
}

/** A text with its place, once per language it is written in; none where there is no text. */
export function textInEachLanguage(
  at: AuthoredText['at'],
  written: AuthorText | undefined,
): readonly AuthoredText[] {
  if (written === undefined) return [];
  if (typeof written === 'string') return [{ at, text: written }];
  return [
    { at: [...at, 'nb'], text: written.nb },
    { at: [...at, 'en'], text: written.en },
  ];
}
