import { readdirSync, readFileSync } from 'node:fs'

/**
 * The command lines of all processes of this machine that use a temporary folder: it is passed on to child processes,
 * so they are found no matter how they were started.
 */
export function commandsOf(temporaryFolder: string): string[] {
  const pids = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))
  return pids
    .filter(
      (pid) =>
        read(pid, 'environ').includes(`TMPDIR=${temporaryFolder} `) || read(pid, 'cmdline').includes(temporaryFolder),
    )
    .map((pid) => read(pid, 'cmdline'))
    .filter((command) => command !== '')
}

/** Empty for one that has just ended. */
function read(pid: string, file: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}
