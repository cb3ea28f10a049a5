import { main } from './main.ts'

/** How a command line ended. */
export interface Run {
  code: number
  stdout: string
  stderr: string
}

/** For tests: runs a command line in this process, with these settings in place of the shell's. */
export async function runCommand(words: string[], environment: Record<string, string>): Promise<Run> {
  const before = { ...process.env }
  const written = { stdout: '', stderr: '' }
  const real = { stdout: process.stdout.write.bind(process.stdout), stderr: process.stderr.write.bind(process.stderr) }
  Object.assign(process.env, environment)
  for (const name of ['stdout', 'stderr'] as const)
    process[name].write = (text: string | Uint8Array) => ((written[name] += String(text)), true)
  try {
    return { code: await main(words), ...written }
  } finally {
    Object.assign(process.stdout, { write: real.stdout })
    Object.assign(process.stderr, { write: real.stderr })
    for (const name of Object.keys(environment)) Reflect.deleteProperty(process.env, name)
    Object.assign(process.env, before)
  }
}

/** As runCommand with --json; returns what was printed. */
export async function runForJson(words: string[], environment: Record<string, string>): Promise<unknown> {
  const { stdout } = await runCommand([...words, '--json'], environment)
  return JSON.parse(stdout)
}
