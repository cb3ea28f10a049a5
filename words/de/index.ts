// By its name each is found: words/board.ts asks for `board`.
export * from './activity.ts'
export * from './common.ts'
export * from './events.ts'
export * from './problems.ts'
export * from './refusals.ts'
export * from './report-tables.ts'
export * from './reports.ts'
export * from './sign-in.ts'
