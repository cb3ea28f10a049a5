import { endpoint } from '@/lib/api/endpoint'
import { takeDeskOff } from '@/lib/floors/place-desk'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/floors/{id}/desks/{number}', {
  DELETE: async ({ ctx, params: { id = '', number = '' } }) => {
    await takeDeskOff({ ctx, input: { id, number } })
    return new Response(null, { status: 204 })
  },
})
