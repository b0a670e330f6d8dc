import { moveToAddress, productionAddress, UNSET_ADDRESS } from '../../scripts/address';

describe('the address of a build', () => {
  it.each([
    [
      'the command line before the environment',
      'https://a.example/x/',
      'https://b.example/',
      'https://a.example/x/',
    ],
    ['the environment', undefined, 'https://b.example', 'https://b.example/'],
    ['a placeholder that answers nobody', undefined, undefined, UNSET_ADDRESS],
    ['a folder without its slash', 'https://a.example/x', undefined, 'https://a.example/x/'],
  ])('comes from %s', (_, line, environment, address) => {
    expect(productionAddress(line, environment)).toEqual({ kind: 'ok', address });
  });

  it.each([
    'http://a.example/',
    'a.example',
    'ftp://a.example/',
    'https://a.example/?v=1',
    'https://a.example/#x',
    'https://u@a.example/',
  ])('%s is refused with a reason', (address) => {
    expect(productionAddress(address, undefined)).toEqual({
      kind: 'error',
      message: expect.stringContaining(address) as string,
    });
  });

  it('replaces every dev address, not only the first', () => {
    expect(moveToAddress('https://localhost:3000/a https://localhost:3000/b', 'https://a.example/')).toBe(
      'https://a.example/a https://a.example/b',
    );
  });
});
