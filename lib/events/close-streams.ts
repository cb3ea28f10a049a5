import { hub } from './hub'

/** `next start` waits for open streams when it is told to leave, so they are ended first. */
export function closeStreamsWhenToldToLeave(): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void hub().close())
}
