import type { Stack } from '../harness.ts'
import { signIn } from './account.ts'
import { Dashboard } from './dashboard.ts'

/** One account may have no more streams open (lib/events/hub.ts). */
const ofOneAccount = 10

/** So many dashboards, a few at a time, as browsers come. @param reads false: they are only to be there */
export async function openBoards({ db, services }: Stack, count: number, reads: boolean): Promise<Dashboard[]> {
  const { webUrl: url } = services
  const boards: Dashboard[] = []
  while (boards.length < count) {
    const cookie = await signIn(db, url)
    const open = () => Dashboard.open({ url, cookie, reads })
    boards.push(...(await Promise.all(Array.from({ length: Math.min(ofOneAccount, count - boards.length) }, open))))
  }
  return boards
}
