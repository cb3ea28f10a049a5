export const labels = {
  title: 'Labels for desks',
  none: 'There are no phones to print labels for.',
  first: (printed: number, all: number) => `The first ${printed} of ${all} labels: choose a location for the others.`,
  count: (labels: number) => (labels === 1 ? '1 label.' : `${labels} labels.`),
  /** @param summary how many there are, as a sentence */
  lead: (summary: string, pool: string) => `${summary} Print without margins and at 100 %. Back to ${pool}.`,
  labelsOnPage: 'Labels on a page',
  layout: (columns: number, rows: number) => `${columns} × ${rows}, ${columns * rows} a page`,
  paper: 'Paper',
  papers: { a4: 'A4', letter: 'Letter' },
  cutLines: 'Cut lines',
  sheets: 'Sheets',
  logIn: (code: string) => `Log in ${code}`,
  logOut: (code: string) => `Log out ${code}`,
  logInAt: (desk: string) => `Log in at ${desk}`,
}
