/** A clock that shows what the test says, and goes on only when it says so. */
export class ScriptedClock {
  constructor(private moment: Date) {}

  readonly now = (): Date => this.moment

  set(moment: Date): void {
    this.moment = moment
  }

  pass(minutes: number): void {
    this.moment = new Date(this.moment.getTime() + minutes * 60_000)
  }
}
