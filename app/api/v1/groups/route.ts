import { created } from '@/lib/api/created'
import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import { pbxFilterSchema, readQuery } from '@/lib/api/schemas'
import { listGroups } from '@/lib/access/groups'
import { addGroup, type NewGroup } from '@/lib/access/save-group'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/groups', {
  GET: async ({ request, ctx }) => {
    const { pbx } = readQuery(request, pbxFilterSchema)
    return Response.json({ groups: await listGroups(ctx.db, pbx) })
  },
  POST: async ({ request, ctx }) => {
    const group = await addGroup({ ctx, input: (await readJson(request)) as NewGroup })
    return created(group, `/groups/${group.id}`)
  },
})
