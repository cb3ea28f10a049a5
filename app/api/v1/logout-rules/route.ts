import { created } from '@/lib/api/created'
import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import { pbxFilterSchema, readQuery } from '@/lib/api/schemas'
import type { SetRule } from '@/lib/contract/logout-rules'
import { listLogoutRules } from '@/lib/logout-rules/list-rules'
import { setLogoutRule } from '@/lib/logout-rules/set-rule'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/logout-rules', {
  GET: async ({ request, ctx }) => {
    const { pbx } = readQuery(request, pbxFilterSchema)
    return Response.json({ rules: await listLogoutRules(ctx.db, pbx) })
  },
  POST: async ({ request, ctx }) => {
    const { rule, isNew } = await setLogoutRule({ ctx, input: (await readJson(request)) as SetRule })
    return isNew ? created(rule, `/logout-rules/${rule.id}`) : Response.json(rule)
  },
})
