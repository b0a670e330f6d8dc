/** What reads answers of KLASS, and says why one cannot be read: loaded together when one is first opened. */
export { givenRegions } from '../../hosts/forms/given-regions';
export { LARGEST_ANSWER, readKlass } from '../../hosts/forms/read-klass';
export { inputProblemMessage } from '../../hosts/words/input-problems';
