import { associatedIds } from '../../scripts/validate/check-metadata';
import { forbiddenUses } from '../../scripts/validate/check-bundle';

describe('the scan of the bundle', () => {
  it.each([
    ['fetch("https://x")', 'fetch'],
    ['window.fetch(u)', 'fetch'],
    ['const f = globalThis["fetch"]; f(u)', 'fetch'],
    ['var{fetch:e}=window;e(u)', 'fetch'],
    ['typeof fetch', 'fetch'],
    ['new XMLHttpRequest', 'XMLHttpRequest'],
    ['new WebSocket("wss://x")', 'WebSocket'],
    ['new EventSource("/x")', 'EventSource'],
    ['navigator.sendBeacon("/x", d)', 'sendBeacon'],
    ['navigator?.sendBeacon?.("/x", d)', 'sendBeacon'],
    ['importScripts("x.js")', 'importScripts'],
    ['navigator.serviceWorker.register("x.js")', 'serviceWorker'],
    ['new RTCPeerConnection()', 'RTCPeerConnection'],
    ['eval("1")', 'eval'],
    ['(0,eval)("1")', 'eval'],
    ['new Function("return this")()', 'the Function constructor'],
    ['Function("return this")()', 'the Function constructor'],
    ['const F = Function; new F("")', 'the Function constructor'],
    ['setTimeout("go()", 1)', 'setTimeout with text'],
    ['window.setInterval(`go()`, 1)', 'setInterval with text'],
    ['import("https://x/y.js")', 'import() of an address'],
    ['import("//x/y.js")', 'import() of an address'],
    ['import(name)', 'import() of an address'],
  ])('finds %s', (script, what) => {
    expect(forbiddenUses('x.js', script).map((use) => use.what)).toContain(what);
  });

  it.each([
    'const o = {fetch: 1, eval: 2}',
    'class A { fetch() {} }',
    '"fetch XMLHttpRequest eval"',
    '// fetch',
    'f instanceof Function',
    'Function.prototype.toString.call(f)',
    'setTimeout(() => go(), 1)',
    'import("./own.js")',
    'prefetch(); refetch.fetcher()',
  ])('lets %s be', (script) => {
    expect(forbiddenUses('x.js', script)).toEqual([]);
  });

  it('survives expressions nested deeper than the stack', () => {
    expect(
      forbiddenUses('x.js', `${Array.from({ length: 3000 }, () => '1').join('+')}+fetch(u)`).map(
        (use) => use.what,
      ),
    ).toEqual(['fetch']);
  });

  it('reads the ids that the bundle associates', () => {
    const bundle =
      '"undefined"!=typeof CustomFunctions&&(CustomFunctions.associate("SHARE",e),CustomFunctions.associate("COUNT",t));x.associate("NO",f)';
    expect(associatedIds('functions.js', bundle).sort()).toEqual(['COUNT', 'SHARE']);
  });
});
