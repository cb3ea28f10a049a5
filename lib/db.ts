import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '@/generated/prisma/client'
import { env } from './env'
import { forgetProcessWide, processWide } from './process-wide'

export type Transaction = Prisma.TransactionClient

export function db(): PrismaClient {
  return processWide('db', () => {
    return new PrismaClient({ adapter: new PrismaPg({ connectionString: env().DATABASE_URL }) })
  })
}

export async function closeDb(): Promise<void> {
  await db().$disconnect()
  forgetProcessWide('db')
}

/** Prisma's codes: P2002 unique constraint, P2025 no such row. */
export function failedWith(error: unknown, code: 'P2002' | 'P2025'): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === code
}
