import { expect, it } from 'vitest'
import { roleSchema } from '@/lib/contract/roles'
import { isPermitted, type VerbName } from '@/lib/verbs/permissions'
import { mayDo } from './pages'

/** What each offer of the command menu asks the server for. */
const verbs: Record<keyof ReturnType<typeof mayDo>, VerbName[]> = {
  logOut: ['session.log_out'],
  logOutSeveral: ['logout.order'],
  administer: ['phone.add', 'health_check.run', 'settings.save'],
}

it.each(roleSchema.options)('the command menu offers %s what the server lets them do, and nothing else', (role) => {
  for (const [offer, asked] of Object.entries(verbs))
    for (const verb of asked)
      expect(isPermitted({ kind: 'role', role }, verb), verb).toBe(mayDo({ role })[offer as keyof typeof verbs])
})
