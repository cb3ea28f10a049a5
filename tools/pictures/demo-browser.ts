import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { signInOnPage } from '../../e2e/browser/fixtures.ts'
import { chromiumOptions, wholeChromium } from '../../sandbox/chromium.ts'
import { NpmDemo } from '../../e2e/support/npm-demo.ts'

export interface Size {
  width: number
  height: number
}

export interface Look extends Size {
  scheme?: 'light' | 'dark'
}

/** A browser in front of a running demo. */
export class DemoBrowser {
  constructor(
    private readonly browser: Browser,
    readonly demo: NpmDemo,
  ) {}

  /** A page that is signed in as administrator. */
  withPage<T>(look: Look, use: (page: Page) => Promise<T>): Promise<T> {
    return this.withStranger(look, async (page) => {
      await signInOnPage(page, { username: 'admin', password: this.demo.signIn().password })
      return use(page)
    })
  }

  /** A page that nobody is signed in on. */
  async withStranger<T>({ width, height, scheme = 'light' }: Look, use: (page: Page) => Promise<T>): Promise<T> {
    const page = await this.browser.newPage({
      baseURL: this.demo.signIn().url,
      viewport: { width, height },
      colorScheme: scheme,
      reducedMotion: 'reduce',
    })
    try {
      return await use(page)
    } finally {
      await page.close()
    }
  }
}

/** Starts a demo with nothing in it but what every demo has, and ends it. */
export async function withDemoBrowser(use: (browser: DemoBrowser) => Promise<void>): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'hotdesk-pictures-'))
  // Started by root the database runs as somebody else, who has to get through to its rows.
  chmodSync(directory, 0o711)
  const demo = new NpmDemo(directory)
  try {
    await demo.runs()
    const browser = await openBrowser()
    await use(new DemoBrowser(browser, demo)).finally(() => browser.close())
  } finally {
    await new NpmDemo(directory, ['--stop']).ended()
    rmSync(directory, { recursive: true, force: true })
  }
}

function openBrowser(): Promise<Browser> {
  return chromium.launch(chromiumOptions(wholeChromium))
}
