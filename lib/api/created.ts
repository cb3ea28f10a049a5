/** The answer to a request that made something. @param path its address, without /api/v1 */
export const created = (body: object, path: string): Response =>
  Response.json(body, { status: 201, headers: { Location: `/api/v1${path}` } })
