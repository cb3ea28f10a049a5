import { expect } from 'vitest'
import { type Day, desk, person, type Script } from '../../support/day.ts'

const [claire, paul, tom, lobby] = ['1101', '1102', '1105', '3001'] as const
const [clairesDesk, paulsDesk, meetingRoom] = ['2001', '2002', '2003'] as const

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

export const dayInTheBranch: Script = (office: () => Day, step) => {
  step('Mon 08:00', 'Claire and Paul are at their desks without having done anything', async () => {
    await office().boardShows(clairesDesk, { person: 'Claire', as: 'owner', logsOut: null })
    await office().boardShows(paulsDesk, { person: 'Paul', as: 'owner', logsOut: null })
    await office().call(lobby, claire, clairesDesk)
    expect(await office().call(paulsDesk, lobby, lobby)).toBe(paul)
  })

  step('Mon 09:00', 'Claire has a meeting, and logs in at the phone of the meeting room', async () => {
    await office().logIn(meetingRoom, claire)
    await office().boardShows(meetingRoom, { person: 'Claire', as: null, logsOut: 'Mon 20:00' })
    await office().boardShows(clairesDesk, { person: '', as: 'free' })
    await office().call(lobby, claire, meetingRoom)
  })

  step('Mon 09:30', 'Tom from Lyon sits down at her desk: his calls ring there, and hers where she is', async () => {
    await office().logIn(clairesDesk, tom)
    await office().boardShows(clairesDesk, { person: 'Tom from Lyon', as: 'guest', logsOut: 'Mon 20:00' })
    await office().call(lobby, tom, clairesDesk)
    await office().call(lobby, claire, meetingRoom)
    expect(await office().call(clairesDesk, lobby, lobby)).toBe(tom)
  })

  step(
    'Mon 17:00',
    'Claire leaves the meeting room; her desk is Tom’s until he goes, and callers leave messages',
    async () => {
      await office().logOut(meetingRoom)
      await office().messageLandsIn(claire, lobby, claire)
      await office().boardShows(clairesDesk, { person: 'Tom from Lyon', as: 'guest' })
    },
  )

  step('Mon 20:00', 'Tom is logged out, and Claire’s desk is hers; Paul has been there all the time', async () => {
    await office().boardShows(clairesDesk, { person: 'Claire', as: 'owner', logsOut: null })
    await office().clocksHaveTheirTurn()
    await office().boardShows(paulsDesk, { person: 'Paul', as: 'owner' })
    expect(await office().db.session.count({ where: { extension: paul } })).toBe(1)
    await office().call(lobby, claire, clairesDesk)
    await office().opensMailbox(clairesDesk, claire)
  })

  step('Tue 18:00', 'Tom has left Paul’s desk without logging out; he does it at the lobby’s phone', async () => {
    await office().occupy(paulsDesk, tom)
    await office().boardShows(paulsDesk, { person: 'Tom from Lyon', as: 'guest' })
    await office().logOutFrom(lobby, tom)
    await office().boardShows(paulsDesk, { person: 'Paul', as: 'owner' })
    await office().call(lobby, paul, paulsDesk)
  })

  step('Sat 20:00', 'On Saturdays guests stay', async () => {
    await office().occupy(meetingRoom, tom)
    await office().clocksHaveTheirTurn()
    await office().boardShows(meetingRoom, { person: 'Tom from Lyon', logsOut: 'Mon 20:00' })
  })
}
