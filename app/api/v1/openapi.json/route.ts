import { publicEndpoint } from '@/lib/api/endpoint'
import { describeApi } from '@/lib/api/openapi'

/** Public: it says what there is, and nothing of what is in it. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicEndpoint(() => Response.json(describeApi()))
