const { isSlow } = require('./lanes');

/** For `jest --filter`: the tests that start no browser, no build and no other program. */
module.exports = async (files) => ({ filtered: files.filter((file) => !isSlow(file)) });
