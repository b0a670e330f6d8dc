/** What reads files, and says why one cannot be read: loaded together when a file is first opened. */
export { datasetLines } from '../../../hosts/forms/published/dataset-lines';
export { LARGEST_FORM } from '../../../hosts/forms/published/open-form';
export { PublishedRows } from '../../../hosts/forms/published/published-rows';
export { isWorkbook, openPublished } from '../../../hosts/forms/published/open-published';
export { inputProblemMessage } from '../../../hosts/words/input-problems';
