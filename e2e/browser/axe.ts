import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

export async function expectNoViolations(page: Page, where: string, without: string[] = []): Promise<void> {
  // Without a blank page for each: it is for frames of other origins, which no page of ours has.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  for (const part of without) axe.exclude(part)
  const { violations } = await axe.analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)
  expect(found, where).toEqual([])
}

/** In light and dark: for what only the first run shows, or a page only before the sign-in. */
export async function expectNoViolationsInBoth(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveClass(new RegExp(colorScheme))
    await expectNoViolations(page, `${where}, ${colorScheme}`)
  }
}
