import { expect, type Locator, type Page } from '@playwright/test'

/** A phone of the demo's page, as somebody with a mouse has it. */
export class PhoneOnPage {
  readonly screen: Locator
  /** What it hears, in words. */
  readonly caption: Locator
  private readonly phone: Locator

  constructor(page: Page, number: string) {
    this.phone = page.getByRole('region', { name: `Phone ${number}` })
    this.screen = this.phone.getByRole('status')
    this.caption = this.phone.locator('[data-caption]')
  }

  /** @param each called after each key */
  async press(keys: string, each: () => Promise<void> = async () => undefined): Promise<void> {
    for (const key of keys) {
      await this.phone.locator(`[data-key="${key}"]`).click()
      await each()
    }
  }

  async push(button: 'Call' | 'Answer' | 'Hang up' | 'Decline' | 'Mute'): Promise<void> {
    await this.phone.getByRole('button', { name: button }).click()
  }

  async call(number: string): Promise<void> {
    await this.press(number)
    await this.push('Call')
  }

  /** @param phase as the screen shows it */
  async is(phase: 'ready' | 'calling' | 'ringing' | 'talking'): Promise<void> {
    await expect(this.screen).toHaveAttribute('data-phase', phase, { timeout: 15_000 })
  }
}
