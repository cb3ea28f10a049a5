/** What is wrong with what somebody typed: of accounts and passwords. */
export const accountInput = {
  userName: 'Use 2 to 64 letters, digits, dots, hyphens, underscores or @.',
  userNameTaken: 'This user name is taken. Choose another one.',
  passwordTooShort: 'Use at least 12 characters.',
  tooCommon: 'Use a longer phrase that is not in lists of common passwords. Three or four unrelated words work well.',
  ownName: 'Leave your own name and user name out of the password: they are guessed first.',
  currentMissing: 'Enter the password you sign in with now.',
  currentWrong: 'This is not your current password.',
  samePassword: 'This is your current password. Choose another one.',
  ownPassword: 'Change your own password under your name at the top; you need your current one there.',
  setupCodeMissing: 'Enter the setup code that Hot Desk printed when it started.',
  setupCodeWrong: 'This is not the setup code. Copy the one that Hot Desk printed when it started.',
  role: 'Use admin, manager, front_desk or viewer.',
  noSuchExtension: 'The PBX has no such extension. Check the number.',
}
