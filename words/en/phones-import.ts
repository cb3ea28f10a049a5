import { count } from './count.ts'

export const phonesImport = {
  title: 'Import phones',
  lead: (pool: string) =>
    `From a CSV file: an export from Hot Desk, a spreadsheet, or extensions exported by FreePBX’s Bulk Handler. Back to ${pool}.`,
  choose: 'Choose a CSV file, or drop it here',
  reading: 'Reading…',
  chooseHint:
    'Columns number, label, location and owner in any order, or extension and name of FreePBX. You see what happens to every line before anything is changed.',
  chooseAnother: 'Choose another file',
  tooLarge: 'This file is too large. Split it in two and import each.',
  import: (n: number) => `Import ${n}`,
  imported: (n: number) => (n === 1 ? '1 phone is imported.' : `${n} phones are imported.`),
  confirmTitle: (n: number, removed: number) =>
    `Import ${n}, and remove ${count(removed, 'phone', 'phones')} from the pool?`,
  confirmHint: 'People who are logged in at a phone that is removed are logged out first. The phones stay on the PBX.',
  preview: (file: string) => `Preview of ${file}. Nothing has been changed yet.`,
  refused: (lines: number) => `${lines === 1 ? '1 line is' : `${lines} lines are`} refused and left out.`,
  ignored: (columns: string, others: number) =>
    others > 0 ? `Not used: ${columns} and ${others} more columns.` : `Not used: ${columns}.`,
  show: 'Show',
  fates: { add: 'Add', change: 'Change', remove: 'Remove', unchanged: 'Unchanged', refused: 'Refused' },
  removeOthers: 'Remove phones that are not in the file',
  correctFirst: '(correct the refused lines first)',
  noLines: 'No such lines.',
  showMore: (n: number) => `Show more of ${n}`,
  caption: 'What happens to each line',
  columns: { line: 'Line', number: 'Number', fate: 'What happens', details: 'Details' },
  notInFile: 'Not in the file',
  none: 'none',
}
