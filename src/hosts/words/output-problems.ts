import { assertNever, formatCount, type Language, type Localized } from '../../core';
import type { OutputProblem } from '../host';

/** The message: what is wrong, and what would be right. */
export function outputProblemMessage(problem: OutputProblem, language: Language): string {
  return wording(problem)[language];
}

function wording(problem: OutputProblem): Localized {
  switch (problem.kind) {
    case 'outputIsInput':
      return {
        nb: `«${problem.file}» er filen som leses. Skriv til en annen fil.`,
        en: `“${problem.file}” is the file being read. Write to another one.`,
      };
    case 'outputExists':
      return {
        nb: `«${problem.file}» finnes fra før og er ikke overskrevet. Velg et annet navn, eller legg til --force.`,
        en: `“${problem.file}” exists already and was not overwritten. Choose another name, or add --force.`,
      };
    case 'outputIsFolder':
      return {
        nb: `«${problem.file}» er en mappe. Oppgi navnet på en fil.`,
        en: `“${problem.file}” is a folder. Give the name of a file.`,
      };
    case 'outputFormat':
      return {
        nb: `«${problem.file}» passer ikke med formatet. Lov er filer som slutter på ${problem.formats.join(', ')}.`,
        en: `“${problem.file}” does not go with the format. Allowed are files that end with ${problem.formats.join(', ')}.`,
      };
    case 'outputOpenInExcel':
      return {
        nb: `«${problem.file}» står åpen i Excel. Lukk den der, eller skriv til et annet navn.`,
        en: `“${problem.file}” is open in Excel. Close it there, or write to another name.`,
      };
    case 'cubeTooLarge':
      return {
        nb: `Resultatet har ${formatCount(problem.cells, 'nb')} celler; i formatet ${problem.format} skrives og leses høyst ${formatCount(problem.most, 'nb')}. Velg færre år, nivåer, aldersgrupper eller indikatorer, eller et annet format.`,
        en: `The result has ${formatCount(problem.cells, 'en')} cells; in the format ${problem.format} at most ${formatCount(problem.most, 'en')} are written and read. Choose fewer years, levels, age groups or indicators, or another format.`,
      };
    case 'screenNotWritten':
      return {
        nb: `Resultatet kunne ikke skrives til standard ut: ${writeReason(problem.reason).nb}. Det som kom fram, er ikke hele svaret.`,
        en: `The result could not be written to standard output: ${writeReason(problem.reason).en}. What arrived is not the whole answer.`,
      };
    case 'outputNotWritten':
      return {
        nb: `«${problem.file}» kan ikke skrives: ${writeReason(problem.reason).nb}.`,
        en: `“${problem.file}” cannot be written: ${writeReason(problem.reason).en}.`,
      };
    case 'tooManyRows':
      return {
        nb: `Et Excel-ark har plass til ${formatCount(problem.most, 'nb')} rader, ikke ${formatCount(problem.rows, 'nb')}. Skriv til en .csv-fil.`,
        en: `An Excel sheet has room for ${formatCount(problem.most, 'en')} rows, not ${formatCount(problem.rows, 'en')}. Write to a .csv file.`,
      };
    default:
      return assertNever(problem);
  }
}

/** What the operating system's words mean to the user, and what to do. */
function writeReason(code: string): Localized {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return {
        nb: 'du har ikke lov til å skrive der, eller filen er åpen i et annet program',
        en: 'you are not allowed to write there, or the file is open in another program',
      };
    case 'EBUSY':
      return {
        nb: 'filen er i bruk; lukk den i Excel først',
        en: 'the file is in use; close it in Excel first',
      };
    case 'EEXIST':
    case 'ENOTDIR':
      return {
        nb: 'det som skulle være en mappe på veien dit, er en fil',
        en: 'what should be a folder on the way there is a file',
      };
    case 'ENOENT':
      return {
        nb: 'mappen finnes ikke og kan ikke lages',
        en: 'the folder does not exist and cannot be made',
      };
    case 'EROFS':
      return { nb: 'disken kan bare leses', en: 'the disk can only be read' };
    case 'ENOSPC':
      return { nb: 'disken er full', en: 'the disk is full' };
    case 'ENAMETOOLONG':
      return { nb: 'navnet er for langt', en: 'the name is too long' };
    default:
      return { nb: `operativsystemet sier ${code}`, en: `the operating system says ${code}` };
  }
}
