import { existsSync } from 'node:fs'
import type { Requirement } from './debian-packages.ts'

/** As people have it: for pictures and measurements. */
export const wholeChromium: Requirement = { file: '/usr/bin/chromium', debianPackage: 'chromium' }

/** The same without windows, which opens a page in about half the time: for tests. */
export const headlessChromium: Requirement = {
  file: '/usr/lib/chromium/chromium-headless-shell',
  debianPackage: 'chromium-headless-shell',
}

/** How Playwright starts the first of these that is installed; its own browser where none is. */
export function chromiumOptions(...preferred: Requirement[]): { executablePath?: string; args: string[] } {
  const named = process.env['HOTDESK_TEST_CHROMIUM']
  const files = named === undefined ? preferred.map(({ file }) => file) : [named]
  const executablePath = files.find((file) => existsSync(file))
  return {
    ...(executablePath !== undefined && { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  }
}
