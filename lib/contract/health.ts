import { z } from 'zod'

const linksSchema = z.object({
  ami: z.string(),
  ari: z.string(),
  /** Since when nothing it writes reaches the database (full disk, read-only, away); null while all is well. */
  writesFailSince: z.iso.datetime().nullable(),
})
export type PbxHealth = z.infer<typeof linksSchema>

/** `GET /health` of the worker's internal API, as far as others rely on it. */
export const workerHealthSchema = linksSchema.extend({
  /** Each PBX that this worker serves, by its id. What stands beside it is of the PBX main, down where it is not served. */
  pbxes: z.record(z.string(), linksSchema),
})
export type WorkerHealth = z.infer<typeof workerHealthSchema>

type Part = 'up' | 'down'

/** `GET /api/ready` of the web app: each part that people need to log in. Shown to everybody: no versions, no names. */
export interface Readiness {
  status: 'ready' | 'not_ready'
  parts: { database: Part; worker: Part; ami: Part; ari: Part }
}
