import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import { pbxChoiceSchema, readQuery, settingsChangeQuerySchema } from '@/lib/api/schemas'
import { loadSettingsGroup, requireGroup } from '@/lib/settings/list-settings'
import { saveSettings } from '@/lib/settings/save-settings'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/settings/{group}', {
  GET: async ({ request, ctx, params: { group = '' } }) => {
    const { pbx } = readQuery(request, pbxChoiceSchema)
    return Response.json(await loadSettingsGroup(ctx.db, pbx, group))
  },
  PATCH: async ({ request, ctx, params }) => {
    const { pbx, version } = readQuery(request, settingsChangeQuerySchema)
    const group = requireGroup(params['group'] ?? '')
    const values = (await readJson(request)) as Record<string, unknown>
    await saveSettings({ ctx, input: { pbx, group, values, version } })
    return Response.json(await loadSettingsGroup(ctx.db, pbx, group))
  },
})
