import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { metrics } from '../../lib/contract/metrics.ts'
import { projectDirectory } from '../../runtime/project-directory.ts'

const dashboardSchema = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).min(1) })).min(1),
})

const read = (path: string) => readFileSync(join(projectDirectory, 'deploy', path), 'utf8')
const namedIn = (text: string) => [...text.matchAll(/\bhotdesk_\w+/g)].map(([name]) => name)

/** A histogram is asked for by its parts, everything else by its own name. */
const askable = new Set(
  Object.entries(metrics).flatMap(([name, { type }]) =>
    type === 'histogram' ? ['_bucket', '_sum', '_count'].map((part) => name + part) : [name],
  ),
)

describe('the Grafana dashboard', () => {
  const { panels } = dashboardSchema.parse(JSON.parse(read('grafana/hotdesk.json')))

  test.each(panels.map(({ title, targets }) => [title, targets] as const))(
    '“%s” asks for what there is',
    (_, targets) => {
      for (const { expr } of targets) {
        expect(namedIn(expr).length, expr).toBeGreaterThan(0)
        for (const name of namedIn(expr)) expect(askable, expr).toContain(name)
      }
    },
  )

  test('shows every metric that changes', () => {
    const shown = new Set(panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => namedIn(expr))))
    const hidden = Object.entries(metrics).filter(([name]) => ![...shown].some((part) => part.startsWith(name)))
    expect(hidden.map(([name]) => name)).toEqual([
      'hotdesk_build_info',
      'hotdesk_last_event_id',
      'hotdesk_process_start_time_seconds',
    ])
  })
})

test('alerts ask for what there is', () => {
  const names = namedIn(read('prometheus/alerts.yml'))
  expect(names.length).toBeGreaterThan(3)
  for (const name of names) expect(askable).toContain(name)
})

test('names follow Prometheus’s conventions: counters end in _total, durations in _seconds', () => {
  for (const [name, { type }] of Object.entries(metrics)) {
    expect(name).toMatch(/^hotdesk_[a-z_]+$/)
    expect(name.endsWith('_total'), name).toBe(type === 'counter')
    if (type === 'histogram') expect(name).toMatch(/_seconds$/)
  }
})
