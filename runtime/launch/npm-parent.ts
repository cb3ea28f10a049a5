import { readFileSync } from 'node:fs'

/**
 * Resolves when the npm that runs this script has gone; never if it was not started by npm. npm passes a signal on to
 * its shell alone, and nothing at all when it is killed, and we hear from neither.
 */
export function npmHasGone(environment = process.env): Promise<void> {
  if (environment['npm_lifecycle_event'] === undefined) return new Promise(() => undefined)
  const parent = process.ppid
  // npm ─ sh -c ─ this process. A shell that replaces itself with us leaves npm as the parent.
  const npm = isShell(parent) ? parentOf(parent) : null
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (process.ppid === parent && (npm === null || parentOf(parent) === npm)) return
      clearInterval(timer)
      resolve()
    }, 500)
    timer.unref()
  })
}

const isShell = (pid: number) => readProcess(pid, 'cmdline')?.split('\0')[1] === '-c'

/** Null where it cannot be known: a system without /proc, or no such process. */
function parentOf(pid: number): number | null {
  // The name stands in parentheses and may hold anything: "4711 (sh) S 4710 …".
  const after = /\) \S (\d+) [^)]*$/.exec(readProcess(pid, 'stat') ?? '')
  return after === null ? null : Number(after[1])
}

function readProcess(pid: number, file: 'cmdline' | 'stat'): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return null
  }
}
