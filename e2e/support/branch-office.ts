import { desk, person } from './day.ts'

export const inTheBranch = {
  ...{ claire: '1101', paul: '1102', tom: '1105', lobby: '3001' },
  ...{ clairesDesk: '2001', paulsDesk: '2002', meetingRoom: '2003' },
} as const
const { claire, paul, tom, lobby, clairesDesk, paulsDesk, meetingRoom } = inTheBranch

export const branchOffice = {
  timeZone: 'Europe/Paris',
  recipe: 'A branch office',
  files: { 'owners.csv': `number,owner\n${clairesDesk},${claire}\n${paulsDesk},${paul}\n` },
  people: [
    person(claire, 'Claire', '4711'),
    person(paul, 'Paul', '4712'),
    person(tom, 'Tom from Lyon', '4715'),
    person(lobby, 'Lobby', '4730'),
  ],
  desks: [desk(clairesDesk, 'Paris'), desk(paulsDesk, 'Paris'), desk(meetingRoom, 'Paris')],
}
