import { hub } from './hub'

/** `next start` waits for open streams when it receives a signal to end, so they are ended first. */
export function closeStreamsOnSignal(): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void hub().close())
}
