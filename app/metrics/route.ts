import { exposition, expositionType } from '@/lib/metrics/exposition'
import { gatherMetrics } from '@/lib/metrics/gather'
import { mayReadMetrics } from '@/lib/metrics/may-read'

export const dynamic = 'force-dynamic'

const plain = { 'Content-Type': 'text/plain; charset=utf-8' }

/** For Prometheus, with the token of the file metrics-token in the data folder. */
export async function GET(request: Request): Promise<Response> {
  if (!mayReadMetrics(request.headers.get('Authorization'))) {
    const headers = { ...plain, 'WWW-Authenticate': 'Bearer realm="hotdesk metrics"' }
    return new Response('Send the token of the file metrics-token.\n', { status: 401, headers })
  }
  try {
    const headers = { 'Content-Type': expositionType, 'Cache-Control': 'no-store' }
    return new Response(exposition(await gatherMetrics()), { headers })
  } catch (error) {
    console.warn(`The metrics could not be gathered: ${String(error)}`)
    return new Response('The database cannot be read now.\n', { status: 503, headers: plain })
  }
}
