import { count, grouped } from './count.ts'

export const healthCheck = {
  title: 'Health check',
  lead: 'Checks everything that people need to log in, on every PBX, and says what to do where something is missing. Nothing is changed.',
  empty: 'Nothing has been checked yet',
  emptyHelp: 'It takes a few seconds, and people can go on working meanwhile.',
  onServer: (command: string) =>
    `On the server, ${command} reports the same, and also checks the settings file and the state of the database.`,
  run: 'Run',
  runAgain: 'Run again',
  running: 'Running…',
  notBegun: 'The health check did not start.',
  progress: 'Progress of the health check',
  partsDone: (done: number, parts: number) =>
    `${done} of ${parts} parts checked. A PBX with thousands of phones takes a few seconds.`,
  lastRun: (time: string, by: string, numbers: string) => `Last run ${time}${by}: ${numbers}.`,
  noProblems: 'no problems',
  wanting: (problems: number, warnings: number) =>
    `${count(problems, 'problem', 'problems')}, ${count(warnings, 'warning', 'warnings')}`,
  problems: 'Problems',
  warnings: 'Warnings',
  whatIsFine: 'What is fine',
  kinds: { problem: 'Problem', warning: 'Warning', ok: 'Fine' },
  whatToDo: 'What to do: ',
  showAll: (phones: number) => `show all ${grouped(phones)}`,
}
