import { Histogram, type Sample } from '../lib/contract/metrics.ts'

/** What only the worker knows of its work for one PBX. Everything else is in the database, where the web app reads it. */
export class WorkerMetrics {
  private readonly comparisons = new Histogram('hotdesk_reconcile_seconds', [0.01, 0.05, 0.1, 0.5, 1, 5])
  private failures = 0

  /** Passes on how it ends. */
  async timeComparison(comparison: Promise<void>): Promise<void> {
    const begun = performance.now()
    try {
      await comparison
      this.comparisons.observe((performance.now() - begun) / 1000)
    } catch (error) {
      this.failures += 1
      throw error
    }
  }

  /** @param calls how many are under way */
  samples(calls: number): Sample[] {
    return [
      ...this.comparisons.samples(),
      { metric: 'hotdesk_reconcile_failures_total', value: this.failures },
      { metric: 'hotdesk_calls_in_progress', value: calls },
    ]
  }
}
