export const talk = { notAnswered: 'Not answered' }
