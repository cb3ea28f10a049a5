import { mayCall, mayLogInAt } from '@/lib/contract/reach'
import type { Found, FoundDesk, FoundPerson } from '@/lib/contract/search'
import { deskAddress } from '@/lib/desks/address'
import { personAddress } from '@/lib/people/address'
import { whereabouts } from '../actions/copy'
import { placeName } from '../actions/kinds'
import type { Destination } from './acts'
import type { MayDo } from './may-do'
import { actionsWords } from '@/words/actions'
import { commandWords } from '@/words/command'

/** Of the best matches alone: a list of actions for many people would hide the people. */
export function actsFor({ people: [person], desks: [desk] }: Found, may: MayDo): Destination[] {
  return [...(person ? forPerson(person, may) : []), ...(desk ? atDesk(desk, may, person) : [])]
}

function forPerson(person: FoundPerson, may: MayDo): Destination[] {
  const { pbx, extension, desk: last } = person
  const desk = last?.until === null ? last : null
  const name = person.name || extension
  const [page, detail] = [personAddress(pbx, extension), desk ? placeName(desk) : '']
  const words = commandWords()
  return [
    ...(mayCall(may.callsAs, person)
      ? [{ act: { kind: 'call', pbx, number: extension, name } as const, label: words.call(name), detail }]
      : []),
    ...(mayLogInAt(may.logsInAt, pbx)
      ? [{ href: `${page}?do=move`, label: (desk ? words.move : words.logIn)(name), detail }]
      : []),
    ...(desk && may.logOut ? [{ href: `${page}?do=log-out`, label: words.logOut(name), detail }] : []),
    copies(whereabouts(name, desk)),
  ]
}

const copies = (text: string): Destination => {
  return { act: { kind: 'copy', text }, label: commandWords().copy(text), detail: '' }
}

/** @param person whose actions are there already */
function atDesk({ holder, ...desk }: FoundDesk, may: MayDo, person: FoundPerson | undefined): Destination[] {
  const { pbx, number, label, location } = desk
  const page = deskAddress(pbx, number)
  const words = commandWords()
  if (!holder) {
    const says = `${actionsWords().seat.logInAt(label || number)}…`
    return mayLogInAt(may.logsInAt, pbx) ? [{ href: `${page}?do=log-in`, label: says, detail: location }] : []
  }
  if (person?.pbx === pbx && person.extension === holder.extension) return []
  const [name, detail] = [holder.name || holder.extension, placeName(desk)]
  return [
    ...(mayLogInAt(may.logsInAt, pbx) ? [{ href: `${page}?do=move`, label: words.move(name), detail }] : []),
    ...(may.logOut ? [{ href: `${page}?do=log-out`, label: words.logOut(name), detail }] : []),
  ]
}
