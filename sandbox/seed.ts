import { type Driver, endpointOf, type Extension } from './people.ts'

/** The AstDB entries that FreePBX writes when an extension is saved, as name → value. */
export function entriesOf(extension: Extension, driver: Driver): [name: string, value: string][] {
  const { number, name, pin, outboundCid, emergencyCid } = extension
  const user = {
    cidname: name,
    cidnum: number,
    device: number,
    outboundcid: outboundCid,
    voicemail: pin === null ? 'novm' : 'default',
    ringtimer: '0',
    answermode: 'disabled',
    noanswer: '',
    password: '',
  }
  const device = {
    dial: endpointOf(number, driver),
    user: number,
    default_user: number,
    type: 'fixed',
    tech: driver.toLowerCase(),
    account: number,
    ...(emergencyCid === null ? {} : { emergency_cid: emergencyCid }),
  }
  return [...named(`AMPUSER/${number}`, user), ...named(`DEVICE/${number}`, device)]
}

const named = (family: string, keys: Record<string, string>) =>
  Object.entries(keys).map(([key, value]): [string, string] => [`${family}/${key}`, value])
