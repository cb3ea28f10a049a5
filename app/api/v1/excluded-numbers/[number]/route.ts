import { endpoint } from '@/lib/api/endpoint'
import { pbxChoiceSchema, readQuery } from '@/lib/api/schemas'
import { includeNumber } from '@/lib/access/excluded-numbers'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/excluded-numbers/{number}', {
  DELETE: async ({ request, ctx, params: { number = '' } }) => {
    const { pbx } = readQuery(request, pbxChoiceSchema)
    await includeNumber({ ctx, input: { pbx, number } })
    return new Response(null, { status: 204 })
  },
})
