import { endpoint } from '@/lib/api/endpoint'
import { readJson } from '@/lib/api/read-json'
import type { SaveSingleSignOn, SingleSignOn } from '@/lib/contract/single-sign-on'
import { loadSingleSignOn, redirectUri } from '@/lib/single-sign-on/load'
import { removeSingleSignOn, saveSingleSignOn } from '@/lib/single-sign-on/save'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/single-sign-on', {
  GET: async ({ ctx }) => answer(await loadSingleSignOn(ctx.db)),
  PATCH: async ({ request, ctx }) =>
    answer(await saveSingleSignOn({ ctx, input: (await readJson(request)) as SaveSingleSignOn })),
  DELETE: async ({ ctx }) => {
    await removeSingleSignOn({ ctx, input: {} })
    return new Response(null, { status: 204 })
  },
})

const answer = (settings: SingleSignOn) => Response.json({ ...settings, redirectUri: redirectUri() })
