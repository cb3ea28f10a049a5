export const exitCodes = { done: 0, failed: 1, wrongUse: 2, notReady: 3 } as const

export const exitCodeTexts: Record<keyof typeof exitCodes, string> = {
  done: 'done',
  failed: 'it failed, or doctor found something wrong; nothing was changed unless the text says so',
  wrongUse: 'the command line itself is wrong: an unknown command or option, a missing argument',
  notReady: 'something it needs is missing: settings, the database, or the worker',
}
