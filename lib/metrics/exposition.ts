import { type MetricName, metrics, type Sample } from '@/lib/contract/metrics'

export const expositionType = 'text/plain; version=0.0.4; charset=utf-8'

/** Prometheus's text format: each metric with its help and type once, its samples below. */
export function exposition(samples: readonly Sample[]): string {
  return (Object.keys(metrics) as MetricName[])
    .flatMap((name) => {
      const lines = samples.filter(({ metric }) => metric === name).map(lineOf)
      if (lines.length === 0) return []
      const { help, type } = metrics[name]
      return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines]
    })
    .map((line) => `${line}\n`)
    .join('')
}

function lineOf({ metric, part, labels = {}, value }: Sample): string {
  const pairs = Object.entries(labels).map(([name, text]) => `${name}="${escape(text)}"`)
  return `${metric}${part ?? ''}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`
}

const escape = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
