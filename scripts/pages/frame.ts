import type { Language } from '../../src/core/words/language';

/**
 * A static page of the hosting (help, support, privacy, installation) as HTML: no script, no address outside its own host.
 * `body` is HTML; `title` is text.
 */
export function framed(title: string, language: Language, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="assets/iplos-32.png">
<style>${STYLE}</style>
</head>
<body>
<header><img src="assets/iplos-48.png" width="32" height="32" alt=""><nav>${navigation(language)}</nav></header>
<main>
${body}
</main>
</body>
</html>
`;
}

/** Text as it may stand in HTML, in an attribute too. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function navigation(language: Language): string {
  const links: readonly (readonly [string, string])[] =
    language === 'nb'
      ? [
          ['help.html', 'Funksjoner'],
          ['install.html', 'Installasjon'],
          ['support.html', 'Hjelp'],
          ['privacy.html', 'Personvern'],
          ['help-en.html', 'English'],
        ]
      : [
          ['help-en.html', 'Functions'],
          ['install.html#english', 'Installation'],
          ['support.html#english', 'Support'],
          ['privacy.html#english', 'Privacy'],
          ['help.html', 'Norsk'],
        ];
  return links.map(([href, text]) => `<a href="${href}">${text}</a>`).join(' ');
}

const STYLE = `
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--line:#d5d9db;--accent:#0a5c66;--soft:#f2f5f6}
@media (prefers-color-scheme:dark){:root{--ink:#eee;--paper:#1f1f1f;--line:#474b4d;--accent:#6fd0da;--soft:#2a2d2e}}
body{margin:0;font:16px/1.55 "Segoe UI",system-ui,sans-serif;color:var(--ink);background:var(--paper)}
header{display:flex;gap:16px;align-items:center;padding:12px 24px;border-bottom:1px solid var(--line)}
nav{display:flex;flex-wrap:wrap;gap:4px 18px}
main{max-width:46rem;margin:0 auto;padding:8px 24px 64px}
a{color:var(--accent)}
h1{font-size:1.8rem;line-height:1.2}
h2{margin-top:2.4em;font-size:1.25rem;border-top:1px solid var(--line);padding-top:1em}
h3{margin-top:1.6em;font-size:1.05rem}
code{font-family:Consolas,ui-monospace,monospace;font-size:.92em;background:var(--soft);padding:1px 4px;border-radius:3px;overflow-wrap:anywhere}
pre{background:var(--soft);padding:12px;overflow-x:auto;border-radius:4px}
pre code{padding:0;background:none;overflow-wrap:normal}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid var(--line)}
dt{font-weight:600;margin-top:.7em}
dd{margin:0}
`;
