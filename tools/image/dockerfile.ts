export interface Step {
  /** `RUN`, `COPY` … */
  instruction: string
  rest: string
}

export interface Stage {
  /** `node:24-bookworm-slim` */
  base: string
  name: string | null
  steps: Step[]
}

/** The stages of a Dockerfile, each with its steps in order. */
export function stagesOf(dockerfile: string): Stage[] {
  const lines = dockerfile
    .split('\n')
    .filter((line) => !/^\s*(#|$)/.test(line))
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
  const stages: Stage[] = []
  for (const line of lines) {
    const [, instruction = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? []
    const [base = '', , name = null] = rest.split(/\s+/)
    if (instruction === 'FROM') stages.push({ base, name, steps: [] })
    else stages.at(-1)?.steps.push({ instruction, rest })
  }
  return stages
}

/** `["node", "-e", "…"]` as its words, and a line for the shell as `sh -c` runs it. */
export const commandOf = (rest: string): string[] =>
  rest.startsWith('[') ? (JSON.parse(rest) as string[]) : ['/bin/sh', '-c', rest]

/** Of `--interval=15s … CMD ["node"]` the command. */
export const healthCommandOf = (rest: string): string[] => commandOf(rest.replace(/^.*?\bCMD\s+/, ''))
