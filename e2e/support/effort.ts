import type { Locator, Page } from '@playwright/test'

/** What a task costs the one who does it: the clicks, and the keys but for those that are held with another. */
export interface Effort {
  clicks: number
  keys: number
}

const held = ['Shift', 'Control', 'Alt', 'Meta']

/** Counts what somebody does on a page, across all of its addresses. */
export class EffortCounter {
  private effort: Effort = { clicks: 0, keys: 0 }

  private constructor(private readonly page: Page) {}

  static async on(page: Page): Promise<EffortCounter> {
    const counter = new EffortCounter(page)
    await page.exposeFunction('countEffort', (what: keyof Effort) => (counter.effort[what] += 1))
    await page.addInitScript((names) => {
      const count = (what: string) =>
        (globalThis as unknown as { countEffort: (what: string) => void }).countEffort(what)
      addEventListener('pointerdown', (event) => event.isTrusted && count('clicks'), true)
      addEventListener('keydown', (event) => event.isTrusted && !names.includes(event.key) && count('keys'), true)
    }, held)
    return counter
  }

  /** From here on. */
  begin(): void {
    this.effort = { clicks: 0, keys: 0 }
  }

  /** A click opens the list, another one chooses: the browser does not report clicks in its own list to the page. */
  async choose(list: Locator, option: string): Promise<void> {
    await list.selectOption(option)
    this.effort.clicks += 2
  }

  /** A click opens the dialog of files, two more choose one: as above. */
  async chooseFile(field: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await field.setInputFiles(file)
    this.effort.clicks += 3
  }

  async write(field: Locator, text: string): Promise<void> {
    await field.click()
    await this.page.keyboard.type(text)
  }

  get spent(): Effort {
    return { ...this.effort }
  }
}
