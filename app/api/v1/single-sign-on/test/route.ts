import { endpoint } from '@/lib/api/endpoint'
import { testSingleSignOn } from '@/lib/single-sign-on/test-provider'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/single-sign-on/test', {
  POST: async ({ ctx }) => Response.json({ findings: await testSingleSignOn({ ctx, input: { triesSecret: true } }) }),
})
