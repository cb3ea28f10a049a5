import { expect } from 'vitest'
import { inTheBranch } from '../../support/branch-office.ts'
import { type Day, desk, person, type Script } from '../../support/day.ts'

const { claire, paul, tom, lobby, clairesDesk, paulsDesk, meetingRoom } = inTheBranch

// The same numbers as in Paris.
const [yves, lyonsDesk] = [claire, clairesDesk]
const branchInLyon = {
  people: [person(yves, 'Yves', '5811'), person(lobby, 'Lobby in Lyon', '5830')],
  desks: [desk(lyonsDesk, 'Lyon')],
}

export const daysInTheBranch: Script = (office: () => Day, step) => {
  let lyon: Awaited<ReturnType<Day['joinedBy']>> | undefined

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

  step('Wed 08:00', 'The branch in Lyon has its own PBX, with the same numbers for other people', async () => {
    lyon = await office().joinedBy('lyon', branchInLyon)
    await lyon.logIn(lyonsDesk, yves)
    await office().boardShows(lyonsDesk, { person: 'Yves' }, 'lyon')
    await office().boardShows(clairesDesk, { person: 'Claire', as: 'owner' })
    await lyon.call(lobby, yves, lyonsDesk)
    await office().call(lobby, claire, clairesDesk)
  })

  step('Wed 20:00', 'Nobody is logged out there in the evening, until Lyon has its own rule', async () => {
    await office().clocksHaveTheirTurn()
    await office().boardShows(lyonsDesk, { person: 'Yves', logsOut: null }, 'lyon')
    await office().run('logout-rules', 'set', 'pbx', '--at', '21:00', '--time-zone', 'Europe/Paris', '--pbx', 'lyon')
    await office().boardShows(lyonsDesk, { person: 'Yves', logsOut: 'Wed 21:00' }, 'lyon')
    office().goesOnTo('Wed 21:00')
    await office().boardShows(lyonsDesk, { person: '' }, 'lyon')
    await lyon?.call(lobby, lyonsDesk, lyonsDesk)
  })

  step('Sat 19:55', 'On Saturdays guests stay', async () => {
    await office().occupy(meetingRoom, tom)
    office().goesOnTo('Sat 20:01')
    await office().clocksHaveTheirTurn()
    await office().boardShows(meetingRoom, { person: 'Tom from Lyon', logsOut: 'Mon 20:00' })
  })
}
