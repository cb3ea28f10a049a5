import type { PrismaClient } from '../../../generated/prisma/client.ts'

/**
 * Throws when the disk under PostgreSQL is full. Changing a row in place, as a heartbeat does, needs no space and goes on
 * while no session can be added; sorting more than fits into memory does need some, and leaves nothing behind.
 */
export async function needDiskSpace(db: PrismaClient): Promise<void> {
  await db.$transaction([
    db.$executeRaw`SET LOCAL work_mem = '64kB'`,
    db.$executeRaw`SELECT FROM (SELECT repeat('x', 100) || n FROM generate_series(1, 5000) n ORDER BY 1 OFFSET 0) sorted`,
  ])
}
