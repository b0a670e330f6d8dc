/** What ships, under the names the tests use. */
export { CLASSIFICATION as classification, INDICATORS as indicators } from '../../src/shipped';
