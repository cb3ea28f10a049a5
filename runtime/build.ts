import { buildWhatChanged } from './launch/build.ts'

// npm run build: dashboard and worker, where they are missing or their sources changed.
try {
  await buildWhatChanged((line) => console.log(line))
  console.log('build: dashboard and worker are up to date')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
