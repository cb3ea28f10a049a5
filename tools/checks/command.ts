import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectDirectory } from '../../runtime/project-directory.ts'

export interface Outcome {
  passed: boolean
  output: string
  seconds: number
}

interface Options {
  /** Print what the command prints while it runs, too. */
  show?: boolean
  environment?: Record<string, string>
  /** Ends the command. */
  signal?: AbortSignal
}

/** Runs a program of node_modules/.bin, or one named by a path, from the project's directory. */
export function run(
  program: string,
  args: string[],
  { show = false, environment, signal }: Options = {},
): Promise<Outcome> {
  const started = Date.now()
  const file = program.includes('/') ? program : join(projectDirectory, 'node_modules/.bin', program)
  const child = spawn(file, args, {
    cwd: projectDirectory,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  })
  let output = ''
  const collect = (target: NodeJS.WriteStream) => (chunk: Buffer) => {
    output += chunk.toString()
    if (show) target.write(chunk)
  }
  child.stdout.on('data', collect(process.stdout))
  child.stderr.on('data', collect(process.stderr))
  return new Promise((resolve) => {
    const end = (passed: boolean) => resolve({ passed, output, seconds: (Date.now() - started) / 1000 })
    child.once('error', (error) => {
      output += `${file}: ${error.message}. Run npm ci first.`
      end(false)
    })
    child.once('close', (code) => end(code === 0))
  })
}
