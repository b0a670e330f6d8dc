import { InputError, type FormFault } from '../../host';

/** Tells where and how a file departs from its form; made once for the file that is read. */
export type RefuseForm = (fault: FormFault) => InputError;

/** @param file path for messages */
export function refusing(file: string, form: 'JSON-stat' | 'PX' | 'NKI'): RefuseForm {
  return (fault) => new InputError({ kind: 'formFaulty', file, form, fault });
}
