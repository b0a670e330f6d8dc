/** The forms that publishers take ([EXP-1]). */
export const PUBLISHERS_FORMS = ['sdmx-csv', 'json-stat', 'px', 'nki', 'datapackage'] as const;
/** One of them. */
export type PublishersForm = (typeof PUBLISHERS_FORMS)[number];

/** Whether a format is one of them. */
export function isPublishersForm(format: string): format is PublishersForm {
  return PUBLISHERS_FORMS.some((one) => one === format);
}

/** How the names of files in a form end. */
export const FORM_ENDINGS: Readonly<Record<PublishersForm, string>> = {
  'sdmx-csv': '.csv',
  'json-stat': '.json',
  px: '.px',
  nki: '.json',
  datapackage: '.zip',
};
