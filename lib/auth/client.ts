import { cookies, headers } from 'next/headers'
import { clientAddress } from './client-address'
import { deviceCookie, deviceCookieName } from './devices'

/** Who asks: the address, and the accounts that its browser has used. */
export async function currentClient(): Promise<{ address: string; devices: string }> {
  return {
    address: clientAddress(await headers()),
    devices: (await cookies()).get(deviceCookieName().name)?.value ?? '',
  }
}

/** From now on this browser is known to the account. In actions and routes only: a page cannot set cookies. */
export async function rememberDevice(accountId: string): Promise<void> {
  const { devices } = await currentClient()
  const { name, value, options } = deviceCookie(devices, accountId)
  ;(await cookies()).set(name, value, options)
}
