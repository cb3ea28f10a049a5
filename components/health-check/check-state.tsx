import type { HealthCheck } from '@/lib/health-check/load'
import { countOf, fineInWords } from '@/lib/contract/finding-groups'
import { by, count } from '../activity/wording'
import { Moment } from '../ui/time'

/** How far the check has come that runs, or when there was one, and its result in numbers. */
export function CheckState({ running, last, by: actor }: HealthCheck) {
  return (
    <div role="status" className="grid gap-1">
      {running ? <Progress {...running} /> : null}
      {last ? (
        <p className="text-muted">
          Last run <Moment at={last.at} style="time" />
          {running || actor === null ? null : by(actor)}: {inNumbers(last.groups)}.
        </p>
      ) : null}
    </div>
  )
}

function inNumbers(groups: NonNullable<HealthCheck['last']>['groups']): string {
  const [problems, warnings] = [countOf(groups, 'problem'), countOf(groups, 'warning')]
  const wanting =
    problems + warnings === 0 ? 'no problems' : `${count(problems, 'problem')}, ${count(warnings, 'warning')}`
  const fine = fineInWords(groups)
  return fine === null ? wanting : `${wanting}, ${fine}`
}

function Progress({ done, parts }: NonNullable<HealthCheck['running']>) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <progress value={done} max={parts} aria-label="Progress of the health check" className="h-2 w-48 accent-accent" />
      <p>
        {done} of {parts} parts looked at. A PBX with thousands of phones takes some seconds.
      </p>
    </div>
  )
}
