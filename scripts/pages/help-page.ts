import type { Language } from '../../src/core/words/language';
import type { FunctionHelp, FunctionMetadata, FunctionsMetadata, HelpTable } from '../metadata/types';
import { escaped, framed } from './frame';

const WORDS = {
  nb: {
    title: 'Funksjonene i IPLOS',
    lead: 'Alle funksjoner skrives i en celle etter =IPLOS. og heter det samme i alle språk. Norsk Excel skiller argumentene med semikolon.',
    optional: 'valgfri',
    gives: 'Gir',
    examples: 'Eksempler',
    separator: '; ',
  },
  en: {
    title: 'The functions of IPLOS',
    lead: 'Every function is written in a cell after =IPLOS. and has the same name in all languages. Norwegian Excel separates the arguments with semicolons, English Excel with commas.',
    optional: 'optional',
    gives: 'Gives',
    examples: 'Examples',
    separator: ', ',
  },
} as const;

/**
 * The help page of one language: each function with its parameters, what it gives, and examples, under an anchor equal to its id (the
 * function's help address in Excel points there). `metadata` is the localised metadata, `help` the table it was localised with.
 */
export function helpPage(metadata: FunctionsMetadata, help: HelpTable, language: Language): string {
  const words = WORDS[language];
  const contents = metadata.functions.map(
    (f) => `<li><a href="#${f.id}"><code>IPLOS.${f.id}</code></a> ${escaped(f.description ?? '')}</li>`,
  );
  const sections = metadata.functions.map((f) => section(f, help.functions[f.id], language));
  return framed(
    words.title,
    language,
    `<h1>${words.title}</h1>\n<p>${words.lead}</p>\n<ul>\n${contents.join('\n')}\n</ul>\n${sections.join('\n')}`,
  );
}

function section(f: FunctionMetadata, help: FunctionHelp | undefined, language: Language): string {
  const words = WORDS[language];
  const parameters = f.parameters.map((p) => {
    const optional = p.optional === true ? ` (${words.optional})` : '';
    return `<dt><code>${escaped(p.name)}</code>${optional}</dt><dd>${escaped(p.description ?? '')}</dd>`;
  });
  const remarks = (help?.remarks ?? []).map((r) => `<p>${escaped(r)}</p>`);
  const examples = (help?.examples ?? []).map(
    (e) => `<dt><code>${escaped(e.formula)}</code></dt><dd>${escaped(e.gives)}</dd>`,
  );
  return [
    `<h2 id="${f.id}">IPLOS.${f.id}</h2>`,
    `<p>${escaped(f.description ?? '')}</p>`,
    `<pre><code>${escaped(call(f, words.separator))}</code></pre>`,
    parameters.length > 0 ? `<dl>${parameters.join('')}</dl>` : '',
    `<p><strong>${words.gives}:</strong> ${escaped(help?.gives ?? '')}</p>`,
    ...remarks,
    examples.length > 0 ? `<h3>${words.examples}</h3><dl>${examples.join('')}</dl>` : '',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function call(f: FunctionMetadata, separator: string): string {
  const shown = f.parameters.map((p) => (p.optional === true ? `[${p.name}]` : p.name));
  return `=IPLOS.${f.id}(${shown.join(separator)})`;
}
