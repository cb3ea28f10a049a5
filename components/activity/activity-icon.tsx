import {
  AlarmClock,
  AlarmClockOff,
  ArrowLeftRight,
  CircleCheck,
  CirclePlus,
  CircleX,
  DoorClosed,
  DoorOpen,
  KeyRound,
  Lock,
  LockOpen,
  LogIn,
  LogOut,
  MapPin,
  Pencil,
  PhoneForwarded,
  PhoneOff,
  Plug,
  Repeat2,
  Server,
  Settings,
  ShieldAlert,
  Trash2,
  Undo2,
  Unplug,
  User,
  UserCog,
  UserMinus,
  UserPlus,
  UsersRound,
  Users,
  Wrench,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { Event, FactType } from '@/lib/contract/events'
import { classNames } from '../ui/class-names'
import type { Tone } from './wording'

const icons: Record<FactType, ReactNode> = {
  'session.started': <LogIn />,
  'session.ended': <LogOut />,
  'session.reopened': <Undo2 />,
  'login.denied': <CircleX />,
  'login.repeated': <Repeat2 />,
  'queues.left': <UsersRound />,
  'forwards.given_back': <PhoneForwarded />,
  'logout.denied': <CircleX />,
  'pin.locked': <Lock />,
  'pin.released': <LockOpen />,
  'phone.added': <CirclePlus />,
  'phone.changed': <Pencil />,
  'phone.removed': <Trash2 />,
  'location.added': <MapPin />,
  'location.changed': <MapPin />,
  'location.merged': <MapPin />,
  'location.deleted': <MapPin />,
  'group.added': <Users />,
  'group.changed': <Users />,
  'group.deleted': <Users />,
  'access_rule.added': <DoorOpen />,
  'access_rule.changed': <DoorOpen />,
  'access_rule.deleted': <DoorOpen />,
  'number.excluded': <DoorClosed />,
  'number.included': <DoorOpen />,
  'drift.repaired': <Wrench />,
  'plan.held': <ShieldAlert />,
  'plan.applied': <CircleCheck />,
  'pbx.connected': <Plug />,
  'pbx.disconnected': <Unplug />,
  'settings.changed': <Settings />,
  'free_desks.set': <PhoneOff />,
  'free_desks.opened': <ShieldAlert />,
  'free_desks.restricted': <PhoneOff />,
  'logout_rule.set': <AlarmClock />,
  'logout_rule.cleared': <AlarmClockOff />,
  'pbx.added': <Server />,
  'pbx.changed': <Server />,
  'pbx.removed': <Server />,
  'account.added': <UserPlus />,
  'account.changed': <UserCog />,
  'account.password_set': <KeyRound />,
  'account.deleted': <UserMinus />,
  'token.created': <KeyRound />,
  'token.revoked': <KeyRound />,
  'sign_in.began': <User />,
  'sign_in.ended': <User />,
  'events.deleted': <Trash2 />,
}
const tones: Record<Tone, string> = { plain: 'text-muted', good: 'text-good', warning: 'text-warning' }

export function ActivityIcon({ event, tone }: { event: Event; tone: Tone }) {
  const moved = event.type === 'session.started' && event.data.from !== null
  return (
    <span aria-hidden className={classNames('mt-0.5 [&_svg]:size-4', tones[tone])}>
      {moved ? <ArrowLeftRight /> : icons[event.type]}
    </span>
  )
}
