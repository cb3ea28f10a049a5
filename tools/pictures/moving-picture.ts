import { statSync } from 'node:fs'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import type { Size } from './demo-browser.ts'

/** What a README may weigh. */
const mostBytes = 2_000_000

/** Pictures of a page, one after the other, each shown for its time. */
export class MovingPicture {
  private readonly pictures: Buffer[] = []
  private readonly delays: number[] = []

  constructor(readonly size: Size) {}

  get frames(): number {
    return this.pictures.length
  }

  async take(page: Page, milliseconds: number): Promise<void> {
    this.pictures.push(await page.screenshot({ animations: 'disabled', caret: 'hide' }))
    this.delays.push(milliseconds)
  }

  /** An animated WebP that begins again at its end; how many bytes it has. */
  async save(file: string): Promise<number> {
    await sharp(this.pictures, { join: { animated: true } })
      .webp({ quality: 70, effort: 6, loop: 0, delay: this.delays })
      .toFile(file)
    const { size } = statSync(file)
    if (size > mostBytes) throw new Error(`${file} has ${size} bytes: take fewer or smaller pictures.`)
    return size
  }
}
