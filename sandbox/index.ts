export { Pbx, type PbxOptions, startPbx } from './asterisk.ts'
export { leaveMessage } from './leave-message.ts'
export type { Message } from './mailbox.ts'
export {
  browserDesks,
  demoExtensions,
  desks,
  emptyPin,
  members,
  noMailbox,
  numbers,
  outsidePhone,
  people,
  seated,
} from './people.ts'
export type { DemoDesk, Driver, Extension } from './people.ts'
export { type Caller, Phone, type PhoneOptions, type PhoneState, startPhone, startTrunk } from './phone.ts'
export { StandbyPhones, standbyUser } from './standby-phones.ts'
