import { moveInPlace, ownedBy, showsUnicode } from '../../../src/hosts/files/platform';

const windows = { system: 'win32', environment: {} };

describe('a file that is held open on Windows', () => {
  const refusing = (times: number, code: string) => {
    let calls = 0;
    return {
      move: () => {
        calls++;
        return calls > times ? Promise.resolve() : Promise.reject(Object.assign(new Error(code), { code }));
      },
      calls: () => calls,
    };
  };
  test('for a moment, is waited for', async () => {
    const { move, calls } = refusing(2, 'EPERM');
    await moveInPlace('a', 'b', windows, move);
    expect(calls()).toBe(3);
  });
  test('for long, is an error; elsewhere it is one at once, and another error too', async () => {
    await expect(moveInPlace('a', 'b', windows, refusing(99, 'EBUSY').move)).rejects.toMatchObject({
      code: 'EBUSY',
    });
    const linux = refusing(99, 'EPERM');
    await expect(moveInPlace('a', 'b', { ...windows, system: 'linux' }, linux.move)).rejects.toThrow();
    const full = refusing(99, 'ENOSPC');
    await expect(moveInPlace('a', 'b', windows, full.move)).rejects.toThrow();
    expect([linux.calls(), full.calls()]).toEqual([1, 1]);
  });
});

test.each([
  ['~$uttrekk.xlsx', 'uttrekk.xlsx'],
  ['C:\\Data\\~$uttrekk æøå.xlsx', 'C:\\Data\\uttrekk æøå.xlsx'],
  ['mappe/~$a.XLSM', 'mappe/a.XLSM'],
  ['uttrekk.xlsx', null],
  ['~$mappe/uttrekk.xlsx', null],
])('%s is the mark of %s', (file, workbook) => {
  expect(ownedBy(file)).toBe(workbook);
});

test.each([
  ['win32', {}, false],
  ['win32', { WT_SESSION: 'x' }, true],
  ['win32', { TERM_PROGRAM: 'vscode' }, true],
  ['linux', {}, true],
  ['linux', { LANG: 'nb_NO.UTF-8' }, true],
  ['linux', { LANG: 'nb_NO.ISO-8859-1' }, false],
  ['linux', { LANG: 'nb_NO.UTF-8', LC_ALL: 'C' }, false],
  ['linux', { LANG: 'nb_NO.UTF-8', TERM: 'linux' }, false],
  ['darwin', { LC_CTYPE: 'UTF-8' }, true],
])('a screen on %s with %j shows Unicode: %s', (system, environment, shows) => {
  expect(showsUnicode({ system, environment })).toBe(shows);
});
