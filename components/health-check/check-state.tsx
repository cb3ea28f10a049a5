import type { HealthCheck } from '@/lib/health-check/load'
import { countOf, fineInWords } from '@/lib/contract/finding-groups'
import { by } from '../activity/by'
import { sentenceWith } from '../ui/sentence-with'
import { Moment } from '../ui/time'
import { healthCheckWords } from '@/words/health-check'

/** How far the check has come that runs, or when there was one, and its result in numbers. */
export function CheckState({ running, last, by: actor }: HealthCheck) {
  const words = healthCheckWords()
  return (
    <div role="status" className="grid gap-1">
      {running ? <Progress {...running} /> : null}
      {last ? (
        <p className="text-muted">
          {sentenceWith(
            (time) => words.lastRun(time, running || actor === null ? '' : by(actor), inNumbers(last.groups)),
            <Moment at={last.at} style="time" />,
          )}
        </p>
      ) : null}
    </div>
  )
}

function inNumbers(groups: NonNullable<HealthCheck['last']>['groups']): string {
  const [problems, warnings] = [countOf(groups, 'problem'), countOf(groups, 'warning')]
  const words = healthCheckWords()
  const wanting = problems + warnings === 0 ? words.noProblems : words.wanting(problems, warnings)
  const fine = fineInWords(groups)
  return fine === null ? wanting : `${wanting}, ${fine}`
}

function Progress({ done, parts }: NonNullable<HealthCheck['running']>) {
  const words = healthCheckWords()
  return (
    <div className="flex flex-wrap items-center gap-3">
      <progress value={done} max={parts} aria-label={words.progress} className="h-2 w-48 accent-accent" />
      <p>{words.partsDone(done, parts)}</p>
    </div>
  )
}
