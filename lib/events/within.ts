import { Problem } from '@/lib/problems/problem'

/** Throws Problem database_away when it takes longer. */
export async function within(milliseconds: number, ready: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Problem('database_away')), milliseconds)
  })
  await Promise.race([ready, late]).finally(() => clearTimeout(timer))
}
