import { readFileSync } from 'node:fs'
import type { CDPSession, Page } from '@playwright/test'
import { rounded } from '../measure.ts'

const mebibyte = 1024 * 1024

/** What a page holds after a clean-up: its JavaScript, and its whole process without what others share. MB. */
export async function rendererMemory(cdp: CDPSession, page: Page): Promise<{ heap: number; resident: number }> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  const browser = await page.context().browser()?.newBrowserCDPSession()
  const info = await browser?.send('SystemInfo.getProcessInfo')
  const renderers = info?.processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => privateMemory(id)) ?? []
  return { heap: rounded(usedSize / mebibyte), resident: rounded(Math.max(0, ...renderers)) }
}

function privateMemory(pid: number): number {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const kilobytes = [...text.matchAll(/^Private_\w+:\s+(\d+)/gm)].reduce((sum, [, value]) => sum + Number(value), 0)
  return (kilobytes * 1024) / mebibyte
}
