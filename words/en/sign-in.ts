export const signIn = {
  title: 'Sign in',
  userName: 'User name',
  password: 'Password',
  submit: 'Sign in',
  submitting: 'Signing in…',
  noAnswer: 'Hot Desk did not answer. Try again in a moment.',
  isWrong: 'User name or password is wrong. Try again, or ask an administrator to set a new password.',
  setUp: {
    code: 'Setup code',
    codeHint: 'Hot Desk printed it when it started.',
    submit: 'Create account',
    submitting: 'Creating…',
  },
}
