import { cliText } from '../words/cli';
import { SEVERITY_WORDS } from '../../../core';
import { answerFormat } from '../options/result-format';
import { readText } from '../../files/read-text';
import type { Terminal } from '../print/terminal';
import { lintDefinitionText, lintMessage } from '../../../lint';

/** The options of `iplos lint`, as commander hands them over. */
export interface LintOptions {
  readonly format?: string;
}

/**
 * Shows what the linter finds in definition files ([DEF-5]).
 *
 * @returns 1 when a finding is an error, else 0
 */
export async function lintFiles(
  files: readonly string[],
  options: LintOptions,
  terminal: Terminal,
): Promise<number> {
  const { language } = terminal;
  const format = answerFormat(options);
  const linted = [];
  for (const file of files) {
    linted.push({ file, findings: lintDefinitionText(await readText(file, terminal.standardInput)) });
  }
  if (format === 'json') {
    const records = linted.flatMap(({ file, findings }) =>
      findings.map((finding) => {
        const { code, severity, path } = finding;
        return { file, code, severity, path, message: lintMessage(finding)[language] };
      }),
    );
    terminal.out(`${JSON.stringify(records, null, 1)}\n`);
  } else {
    for (const { file, findings } of linted) {
      if (findings.length === 0) terminal.out(`${cliText(language).lintClean(file)}\n`);
      for (const finding of findings) {
        const severity = SEVERITY_WORDS[finding.severity][language];
        terminal.out(`${file}: ${severity}: ${finding.path}: ${lintMessage(finding)[language]}\n`);
      }
    }
  }
  return linted.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
}
