/** What runs or is about to, the last first. Each may be ended twice. */
const ends: (() => unknown)[] = []
const interruption = new AbortController()
let leaving: Promise<void> = Promise.resolve()

/** Aborted when somebody presses Ctrl-C. */
export const interrupted: AbortSignal = interruption.signal

/** Starts something that is ended in its turn, also when somebody presses Ctrl-C before it is there. */
export async function begin<T>(start: () => Promise<T>, end: (started: T) => unknown): Promise<T> {
  interrupted.throwIfAborted()
  const starting = start()
  ends.push(() => starting.then(end, () => undefined))
  const started = await starting
  interrupted.throwIfAborted()
  return started
}

/** Also when a bench fails or somebody presses Ctrl-C. */
export function atTheEnd(end: () => unknown): void {
  ends.push(end)
}

/** From here on nothing more is started. */
export function interrupt(): void {
  interruption.abort()
}

/** Ends everything that was started, the last first. A second call waits for the same end. */
export function leaveNothing(): Promise<void> {
  leaving = leaving.then(endAll)
  return leaving
}

async function endAll(): Promise<void> {
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    await Promise.resolve()
      .then(end)
      .catch((error: unknown) => console.error(error))
  }
}
