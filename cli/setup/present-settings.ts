import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'dotenv'
import type { Places } from './places.ts'

/** The lines of hotdesk.env as they are at this moment; null: there is no such file. */
export const settingsOf = ({ settings }: Places): Record<string, string> | null =>
  existsSync(settings) ? parse(readFileSync(settings)) : null

/** For steps behind the one that writes it. */
export const settingsNow = (places: Places): Record<string, string> => settingsOf(places) ?? {}
