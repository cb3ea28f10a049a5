import { npmHasGone } from '../runtime/launch/npm-parent.ts'
import type { Bench } from './bench.ts'
import { benches } from './benches.ts'
import { interrupt, interrupted, leaveNothing } from './leaving.ts'
import { machine } from './machine.ts'
import { readCommandLine } from './options.ts'
import { asText, type Measured, writeCurves, writeJson } from './report.ts'

// npm run bench -- NAME [--json FILE] [--svg FOLDER] [--brief], where NAME may be `all`, and the options of that bench.
const { name, json, svg, options } = readCommandLine(process.argv.slice(2), (line) => console.error(line))
const asked = benches.filter((one) => one.name === name || name === 'all')
// Further signals change nothing: npm passes on what the terminal has sent us already.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, leave)
void npmHasGone().then(leave)

process.on('uncaughtException', (error) => {
  // What is still under way fails when all around it is ended.
  if (!interrupted.aborted) console.error(error)
  void leaveNothing().finally(() => process.exit(interrupted.aborted ? 130 : 1))
})

const all = { name: 'all', summary: 'every one of them, one after the other: one run on one machine' }
const measured: Measured[] = []
if (asked.length === 0) listBenches()
for (const bench of asked) await measure(bench)

function leave(): void {
  interrupt()
  void leaveNothing().finally(() => process.exit(130))
}

/** What was measured so far is kept, should a later one fail. */
async function measure(bench: Bench): Promise<void> {
  try {
    const report = await bench.run(options)
    const { brief } = options
    const { name, summary } = bench
    const where = { ...machine(), ...report.versions }
    measured.push({ bench: name, summary, at: new Date().toISOString(), brief, machine: where, ...report })
    console.log(`${asText(bench, where, report)}\n`)
    if (json !== undefined) writeJson(json, measured)
    if (svg !== undefined) measured.slice(-1).forEach((last) => writeCurves(svg, last))
  } finally {
    await leaveNothing()
  }
}

function listBenches(): void {
  if (name !== undefined) console.error(`There is no bench ${name}.\n`)
  console.log('npm run bench -- NAME [--json FILE] [--svg FOLDER] [--brief]\n')
  for (const { name, summary } of [...benches, all]) console.log(`  ${name.padEnd(10)}${summary}`)
  process.exitCode = name === undefined ? 0 : 2
}
