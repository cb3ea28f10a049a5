/** What is wrong with a file of phones, or with what somebody wants of the pool. */
export const phoneProblems = {
  chooseFile: 'Choose a file.',
  emptyFile: 'The file is empty.',
  unknownColumns: (line: number, columns: string) => `line ${line}: there is no column ${columns}`,
  columns: (there: number, instead: number) => `${there} columns instead of ${instead}`,
  ofAnotherPbx: (pbx: string) => `pbx: it is a phone of ${pbx}`,
  numberOnLine: (number: string, line: number) => `number: ${number} is on line ${line} already`,
  ownsOnLine: (owner: string, desk: string, line: number) =>
    `owner: ${owner} owns desk ${desk} on line ${line} already`,
  owns: (owner: string, desk: string) => `owner: ${owner} already owns desk ${desk}`,
  isLoggedIn: (person: string) => `${person} is logged in there`,
  noText: 'This file is not text.',
  saveAsCsv: 'In the spreadsheet, save it as CSV in UTF-8, then try again.',
  openQuote: 'A quote in this file is never closed.',
  closeQuote: 'Close it, and write a quote inside a quoted field twice, then try again.',
  tooLarge: 'This file is too large, or damaged.',
  split: 'Split it in two and import each.',
  correctLines: (lines: number) =>
    `Correct the ${lines === 1 ? 'line that is' : `${lines} lines that are`} refused before you remove phones that are not in the file.`,
  changedMeanwhile: 'Somebody else has changed the pool meanwhile. Check the preview again, then import.',
  twice: (number: string) => `${number} is there twice.`,
  ownsAlready: (owner: string, desk: string) =>
    `${owner} already owns desk ${desk}. Change its owner first, or choose another one here.`,
}
