// By its name each is found: words/board.ts asks for `board`.
export * from './common.ts'
export * from './sign-in.ts'
