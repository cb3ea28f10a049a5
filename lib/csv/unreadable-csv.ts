/** A file that is not CSV, or none that can be read. */
export class UnreadableCsv extends Error {
  override name = 'UnreadableCsv'

  /**
   * @param message what is wrong, as a whole sentence
   * @param next what to do
   */
  constructor(
    message: string,
    readonly next: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}
