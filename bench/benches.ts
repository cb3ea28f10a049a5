import type { Bench } from './bench.ts'
import { board } from './board.ts'
import { cost } from './cost.ts'
import { evening } from './evening.ts'
import { history } from './history.ts'
import { login } from './login.ts'
import { memory } from './memory.ts'
import { morning } from './morning.ts'
import { peer } from './peer.ts'
import { places } from './places.ts'
import { push } from './push.ts'
import { reconcile } from './reconcile.ts'
import { reports } from './reports.ts'
import { start } from './start.ts'

/** What `npm run bench -- NAME` can measure. */
export const benches: readonly Bench[] = [
  login,
  cost,
  peer,
  morning,
  evening,
  push,
  places,
  reconcile,
  memory,
  board,
  history,
  reports,
  start,
]
