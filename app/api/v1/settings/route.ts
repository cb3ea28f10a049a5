import { endpoint } from '@/lib/api/endpoint'
import { pbxFilterSchema, readQuery } from '@/lib/api/schemas'
import { listSettings } from '@/lib/settings/list-settings'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/settings', {
  GET: async ({ request, ctx }) => {
    const { pbx } = readQuery(request, pbxFilterSchema)
    return Response.json({ settings: await listSettings(ctx.db, pbx) })
  },
})
