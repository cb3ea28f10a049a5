import { heardIn, languagesOf } from '../prompts/heard.ts'
import { readSounds } from '../prompts/read-sounds.ts'
import { type Finding, ok, problem, say } from '../../lib/contract/findings.ts'
import type { PbxSettings } from './pbx-settings.ts'

/** Whether callers hear everything they should; nothing where ARI does not answer, which is a separate finding. */
export async function checkPrompts({ ARI_URL, ARI_USERNAME, ARI_PASSWORD }: PbxSettings): Promise<Finding[]> {
  const access = { url: ARI_URL, username: ARI_USERNAME, password: ARI_PASSWORD }
  const sounds = await readSounds(access).catch(() => null)
  if (sounds === null) return []
  const silent = languagesOf(sounds).filter((each) => Object.values(heardIn(each, sounds)).includes('nothing'))
  if (silent.length === 0) return [ok('prompts', say('promptsHeard'))]
  return [problem('prompts', say('promptsSilent', silent.join(', ')), say('installSounds'))]
}
