import { created } from '@/lib/api/created'
import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import { pbxFilterSchema, readQuery } from '@/lib/api/schemas'
import { listRules } from '@/lib/access/rules'
import { addRule } from '@/lib/access/save-rule'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/access-rules', {
  GET: async ({ request, ctx }) => {
    const { pbx } = readQuery(request, pbxFilterSchema)
    return Response.json({ rules: await listRules(ctx.db, pbx) })
  },
  POST: async ({ request, ctx }) => {
    const rule = await addRule({ ctx, input: await readJson(request) })
    return created(rule, `/access-rules/${rule.id}`)
  },
})
