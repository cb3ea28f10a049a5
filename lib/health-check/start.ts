import { countOf, worstFirst } from '@/lib/contract/finding-groups'
import type { FindingGroup } from '@/lib/contract/findings'
import { type Context, transact, verb } from '@/lib/verbs/verb'
import { inEnglish } from '@/words/language'
import { abandonedAfter } from './load'
import { type Part, partsOf } from './parts'

/**
 * Begins a health check, unless one is running. It takes seconds, and goes on by itself.
 *
 * @returns `finished`: resolves when it is over, for those who wait for it
 */
export const startHealthCheck = verb('health_check.run', async (ctx, _none: object) => {
  const parts = await partsOf(ctx)
  const startedAt = await begin(ctx, parts.length)
  return { finished: startedAt === null ? Promise.resolve() : inEnglish(() => carryOut(ctx, parts, startedAt)) }
})

/** By the database's clock, in the one row that there is: of two at the same moment one begins. @returns null: one runs */
async function begin({ db, actor }: Context, parts: number): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ started_at: Date }[]>`
    INSERT INTO health_checks (id, started_at, started_by, parts)
    VALUES (1, clock_timestamp(), ${JSON.stringify(actor)}::jsonb, ${parts})
    ON CONFLICT (id) DO UPDATE
      SET started_at = clock_timestamp(), started_by = excluded.started_by, parts = excluded.parts, done = 0
      WHERE health_checks.finished_at >= health_checks.started_at
        OR health_checks.started_at < clock_timestamp() - make_interval(secs => ${abandonedAfter})
    RETURNING started_at`
  return row?.started_at ?? null
}

async function carryOut(ctx: Context, parts: readonly Part[], startedAt: Date): Promise<void> {
  const found = await Promise.all(
    parts.map(async (part) => {
      const groups = await part()
      await ctx.db.healthCheck.updateMany({ where: { startedAt }, data: { done: { increment: 1 } } })
      return groups
    }),
  )
  await finish(ctx, worstFirst(found.flat()), startedAt)
}

async function finish(ctx: Context, groups: FindingGroup[], startedAt: Date): Promise<void> {
  await transact(ctx, async (tx) => {
    const isOurs = await tx.db.$executeRaw`
      UPDATE health_checks SET finished_at = clock_timestamp(), groups = ${JSON.stringify(groups)}::jsonb
      WHERE id = 1 AND started_at = ${startedAt}`
    if (isOurs === 0) return
    const data = { problems: countOf(groups, 'problem'), warnings: countOf(groups, 'warning') }
    tx.record({ type: 'health_check.finished', data })
  })
}
