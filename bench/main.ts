import type { Bench } from './bench.ts'
import { benches } from './benches.ts'
import { leaveNothing } from './harness.ts'
import { machine } from './machine.ts'
import { readCommandLine } from './options.ts'
import { asText, writeJson } from './report.ts'

// npm run bench -- NAME [--json FILE] [--brief], and the options of that bench.
const { name, json, options } = readCommandLine(process.argv.slice(2), (line) => console.error(line))
const bench = benches.find((one) => one.name === name)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void leaveNothing().finally(() => process.exit(130)))

process.once('uncaughtException', (error) => {
  console.error(error)
  void leaveNothing().finally(() => process.exit(1))
})

if (bench === undefined) listBenches()
else await measure(bench)

async function measure(bench: Bench): Promise<void> {
  try {
    const report = await bench.run(options)
    const where = { ...machine(), ...report.versions }
    console.log(asText(bench, where, report))
    if (json !== undefined) writeJson(json, bench, where, options.brief, report)
  } finally {
    await leaveNothing()
  }
}

function listBenches(): void {
  if (name !== undefined) console.error(`There is no bench ${name}.\n`)
  console.log('npm run bench -- NAME [--json FILE] [--brief]\n')
  for (const { name, summary } of benches) console.log(`  ${name.padEnd(10)}${summary}`)
  process.exitCode = name === undefined ? 0 : 2
}
