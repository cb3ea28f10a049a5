import { Prisma } from '@/generated/prisma/client'

export interface Search {
  /** Each of its words has to occur. */
  text: string
  /** '': all PBXs. */
  pbx: string
  limit: number
}

export const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean)

export const ofPbx = (column: Prisma.Sql, pbx: string): Prisma.Sql =>
  pbx === '' ? Prisma.sql`true` : Prisma.sql`${column} = ${pbx}`

/** Whatever else the words hold: % and _ stand for themselves. */
export const hasWords = (where: Prisma.Sql, words: readonly string[]): Prisma.Sql =>
  Prisma.join(
    words.map((word) => Prisma.sql`strpos(lower(${where}), ${word}) > 0`),
    ' AND ',
  )
