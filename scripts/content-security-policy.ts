/** Microsoft's CDN: the store requires that office.js comes from here, and office.js loads its own further files from here. */
export const OFFICE_CDN = 'https://appsforoffice.microsoft.com';

/** One directive of the page's policy, and why it is as wide as it is. */
interface Directive {
  readonly name: string;
  readonly sources: readonly string[];
  readonly because: string;
}

/** The policy of the shipped page, widest first by name of directive. */
export const SHIPPED_POLICY: readonly Directive[] = [
  { name: 'default-src', sources: ["'self'"], because: 'what is not named below comes from our own host' },
  {
    name: 'script-src',
    sources: ["'self'", OFFICE_CDN],
    because: 'our bundle, office.js and the files it loads by itself; no inline script, no eval',
  },
  {
    name: 'style-src',
    sources: ["'self'", "'unsafe-inline'"],
    because:
      'office.js and Fluent UI put style elements into the page; styles cannot carry data out, see img-src and font-src',
  },
  {
    name: 'img-src',
    sources: ["'self'", 'data:'],
    because: 'icons; a picture from elsewhere could carry data out in its address',
  },
  { name: 'font-src', sources: ["'self'", 'data:'], because: 'as pictures' },
  {
    name: 'connect-src',
    sources: ["'none'"],
    because:
      'the bundle calls nobody, so nothing may: not our host, not Microsoft’s telemetry collectors, which office.js tolerates being refused',
  },
  {
    name: 'frame-src',
    sources: [OFFICE_CDN],
    because:
      'on the web office.js asks in a hidden frame from its CDN whether it trusts an Excel host it does not know',
  },
  { name: 'worker-src', sources: ["'self'"], because: 'counting may run in a worker of our own' },
  { name: 'object-src', sources: ["'none'"], because: 'no plug-ins' },
  { name: 'base-uri', sources: ["'none'"], because: 'no change of what relative addresses mean' },
  { name: 'form-action', sources: ["'none'"], because: 'no form is ever sent' },
];

/**
 * The policy as the text of the page's meta element. The dev server's page may also talk to the dev server, which tells it to reload.
 * (Who may frame the page cannot be said in a meta element; docs/install.md gives the header for it.)
 */
export function contentSecurityPolicy(page: 'shipped' | 'dev'): string {
  return SHIPPED_POLICY.map(({ name, sources }) => {
    const allowed = page === 'dev' && name === 'connect-src' ? ["'self'", 'wss://localhost:*'] : sources;
    return `${name} ${allowed.join(' ')}`;
  }).join('; ');
}
