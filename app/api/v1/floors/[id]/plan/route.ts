import { endpoint } from '@/lib/api/endpoint'
import { readBytes } from '@/lib/api/read-bytes'
import { mostPlanBytes } from '@/lib/contract/plan-limits'
import { answerWithPicture } from '@/lib/floors/answer-with-picture'
import { removePlan, setPlan } from '@/lib/floors/set-plan'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/floors/{id}/plan', {
  GET: ({ ctx, params: { id = '' } }) => answerWithPicture(ctx.db, id),
  POST: async ({ ctx, request, params: { id = '' } }) => {
    const picture = await readBytes(request, mostPlanBytes, 'plan_too_large')
    return Response.json(await setPlan({ ctx, input: { id, picture } }))
  },
  DELETE: async ({ ctx, params: { id = '' } }) => {
    await removePlan({ ctx, input: { id } })
    return new Response(null, { status: 204 })
  },
})
