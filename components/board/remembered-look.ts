import { rememberForYear } from '../ui/remember'
import { type Look, looks } from './desk-view'

/** The cookie in which a browser remembers how it shows the board: the server draws it so from the first paint on. */
export const lookCookie = 'hotdesk-view'

/** @param value of the cookie */
export const readLook = (value: string | undefined): Look => looks.find((look) => look === value) ?? 'list'

export function rememberedLook(): Look {
  const found = new RegExp(`(?:^|; )${lookCookie}=([^;]*)`).exec(document.cookie)
  return readLook(found?.[1])
}

export const rememberLook = (look: Look): void => rememberForYear(lookCookie, look)
