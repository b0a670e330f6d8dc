/** A result in the forms that publishers take. Re-exports only. */

export { FORM_ENDINGS, isPublishersForm, PUBLISHERS_FORMS, type PublishersForm } from './form-names';
export { carriesYears, cellsTooMany, madeForm, type MadeForm } from './publishers-form';
export type { ReleaseInput } from './release';
export { FORM_DESCRIPTIONS } from './words/form-descriptions';
