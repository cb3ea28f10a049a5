import type { NextRequest } from 'next/server'
import type { Wall } from '@/lib/contract/walls'
import { Problem } from '@/lib/problems/problem'
import { openedWall } from '@/lib/walls/opened-wall'
import { wallCookieName } from '@/lib/walls/wall-cookie'

/** The wall whose link a screen was opened with. Throws Problem no_wall_link or wall_revoked. */
export async function askedWall({ cookies }: NextRequest): Promise<{ wall: Wall; secret: string }> {
  const secret = cookies.get(wallCookieName())?.value
  if (secret === undefined) throw new Problem('no_wall_link')
  const wall = await openedWall(secret)
  if (!wall) throw new Problem('wall_revoked')
  return { wall, secret }
}
