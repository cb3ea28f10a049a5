import type { Assignment } from './assignment.ts'
import { routeByForward } from './call-forward.ts'
import { routeByDevice } from './device-assignment.ts'
import type { Entries, Routing } from '../../pbx/entries.ts'

/** What the PBX should hold. `facts` are the entries named by `factsNeeded`. */
export function route(assignment: Assignment, facts: Entries): Routing {
  switch (assignment.strategy) {
    case 'device_assignment':
      return routeByDevice(assignment, facts)
    case 'call_forward':
      return routeByForward(assignment, facts)
  }
}
