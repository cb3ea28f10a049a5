import type { Finding } from '../../lib/contract/findings.ts'
import { checkAmi } from './ami.ts'
import { checkAri } from './ari.ts'
import { checkExposure } from './exposure.ts'
import type { PbxSettings, Wanted } from './pbx-settings.ts'
import { checkPrompts } from './prompts.ts'

/**
 * Everything that can be known of a PBX by asking it. Nothing is left changed there.
 *
 * @param wanted null: not known; what depends on it is left out then
 */
export async function examinePbx(settings: PbxSettings, wanted: Wanted | null): Promise<Finding[]> {
  // Before ARI: it shows whether this is a FreePBX, where other advice is right.
  const { findings, advice } = await checkAmi(settings, wanted)
  const questions = [checkAri(settings, advice), checkPrompts(settings), checkExposure(settings)] as const
  const [ari, prompts, network] = await Promise.all(questions)
  return [...findings, ari, ...prompts, ...network]
}
