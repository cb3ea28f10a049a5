import { db } from './db'
import { type Worker, workerHere } from './worker-client'

/** The workers that serve PBXs, on whatever hosts, by what they have written last. Throws when the database is away. */
export async function servingWorkers(): Promise<Worker[]> {
  const here = workerHere()
  const links = await db().pbxLinks.findMany({ where: { pbx: { removedAt: null } }, select: { workerUrl: true } })
  const urls = new Set(links.map(({ workerUrl }) => workerUrl ?? here.url))
  return [...urls].map((url) => ({ ...here, url }))
}
