/** A result in the forms that publishers take. Re-exports only. */

export {
  carriesYears,
  FORM_ENDINGS,
  isPublishersForm,
  madeForm,
  PUBLISHERS_FORMS,
  type MadeForm,
  type PublishersForm,
} from './publishers-form';
export type { ReleaseInput } from './release';
export { FORM_DESCRIPTIONS } from './words/form-descriptions';
