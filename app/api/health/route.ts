export const dynamic = 'force-dynamic'

/** Public: whether this process answers. It asks nobody else: a restart would not bring back a database that is away. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } })
}
