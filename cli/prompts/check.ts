import { firstPbx } from '../../lib/contract/pbxes.ts'
import { Problem } from '../../lib/problems/problem.ts'
import type { Meaning } from '../../pbx/prompts/meanings.ts'
import { type Heard, heardIn, languagesOf, strangers } from '../../pbx/prompts/heard.ts'
import { readSounds } from '../../pbx/prompts/read-sounds.ts'
import type { Sounds } from '../../pbx/prompts/sounds.ts'
import { readSettings } from '../../runtime/launch/settings.ts'
import { checkDatabase } from '../doctor/database.ts'
import type { PbxSettings } from '../../pbx/doctor/pbx-settings.ts'
import { accessTo } from '../doctor/pbxes.ts'
import type { Installation } from '../installation.ts'

/** What callers hear at the phones of a PBX. */
export interface PromptsOfPbx {
  pbx: string
  /** Why it cannot be said; null where it can. */
  problem: string | null
  /** By language. */
  heard: Record<string, Record<Meaning, Heard>>
  /** Recordings that no prompt uses. */
  unused: string[]
}

/** Each left out: all of them. */
interface Wanted {
  language: string | undefined
  /** By its id. */
  pbx: string | undefined
}

/** Asks every PBX, or one, which sounds are there. Throws Problem no_such_pbx. @param note says what is left out */
export async function checkPrompts(
  installation: Installation,
  { language, pbx: only }: Wanted,
  note: (text: string) => void,
): Promise<PromptsOfPbx[]> {
  const isWanted = (id: string) => only === undefined || id === only
  const settings = readSettings(installation.environment)
  const { stored } = await checkDatabase(installation)
  if (stored === null) note('The database cannot be asked which other PBXs there are: this is about the first one.')
  const others = (stored?.pbxes ?? []).filter(({ id }) => id !== firstPbx && isWanted(id))
  const isFirstThere = settings.AMI_HOST !== '' && isWanted(firstPbx)
  if (only !== undefined && !isFirstThere && others.length === 0) throw new Problem('no_such_pbx')
  return Promise.all([
    ...(isFirstThere ? [checkPbx(firstPbx, settings, language)] : []),
    ...others.map(async (pbx) => {
      const access = accessTo(pbx, installation)
      return 'check' in access ? failed(pbx.id, `${access.found} ${access.next}`) : checkPbx(pbx.id, access, language)
    }),
  ])
}

async function checkPbx(pbx: string, { ARI_URL, ARI_USERNAME, ARI_PASSWORD }: PbxSettings, language?: string) {
  try {
    const sounds = await readSounds({ url: ARI_URL, username: ARI_USERNAME, password: ARI_PASSWORD })
    return { pbx, problem: null, heard: heardBy(sounds, language), unused: strangers(sounds) }
  } catch (error) {
    return failed(pbx, `Its sounds cannot be read: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

function heardBy(sounds: Sounds, language?: string): PromptsOfPbx['heard'] {
  const languages = language === undefined ? languagesOf(sounds) : [language]
  return Object.fromEntries(languages.map((each) => [each, heardIn(each, sounds)]))
}

const failed = (pbx: string, problem: string): PromptsOfPbx => ({ pbx, problem, heard: {}, unused: [] })
