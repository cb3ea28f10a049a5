import { db } from '@/lib/db'

export const dynamic = 'force-dynamic'

/** Public: whether the web app can do its work, for a load balancer or a monitor. */
export async function GET(): Promise<Response> {
  try {
    await db().$queryRaw`SELECT 1`
    return Response.json({ status: 'ok' })
  } catch {
    return Response.json({ status: 'unavailable' }, { status: 503 })
  }
}
