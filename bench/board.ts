import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test'
import { chromiumOptions, headlessChromium, wholeChromium } from '../sandbox/chromium.ts'
import type { Bench, Options, Report } from './bench.ts'
import { begin } from './leaving.ts'
import { atRate, rounded, spreadOf } from './measure.ts'
import { rendererMemory } from './web/renderer-memory.ts'
import { deskNumber, fillBoard, logIn } from './web/desks.ts'
import { startWebApp, type WebApp } from './web/web-app.ts'

/** The board in Chromium: what its reader waits for, and what their computer has to hold. */
export const board: Bench = { name: 'board', summary: 'the live board in Chromium', run }

async function run(options: Options): Promise<Report> {
  const sizes = options.numbers('desks', [100, 1_000, 5_000], [20])
  const rounds = options.number('rounds', 20, 2)
  const perSecond = options.number('rate', 50, 10)
  const rows = []
  for (const desks of sizes) {
    options.say(`${desks} desks …`)
    rows.push(await inOneBrowser(desks, rounds, perSecond))
  }
  return {
    tables: [
      {
        title: 'Until it is of use, and what it weighs',
        rows: rows.map(({ load }) => load),
        curve: { over: 'desks', lines: ['first desks ms, median', 'usable ms, median'] },
      },
      { title: `Milliseconds, of ${rounds}`, rows: rows.flatMap(({ spreads }) => spreads) },
      { title: 'While much happens', rows: rows.map(({ busy }) => busy) },
    ],
    versions: { chromium: rows[0]?.version ?? '' },
  }
}

async function inOneBrowser(desks: number, rounds: number, perSecond: number) {
  const web = await startWebApp(() => undefined)
  const browser = await begin(launchChromium, (started) => started.close())
  try {
    await fillBoard(web.db, desks)
    const context = await signedIn(browser, web)
    return { version: browser.version(), ...(await measure({ web, context, desks, rounds, perSecond })) }
  } finally {
    await browser.close()
    await web.stop()
  }
}

/** It would end us by itself on a signal, and at once. */
const notByItself = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }

const launchChromium = () => {
  const { args, ...program } = chromiumOptions(wholeChromium, headlessChromium)
  return chromium.launch({ ...program, ...notByItself, args: ['--js-flags=--expose-gc', ...args] })
}

async function signedIn(browser: Browser, web: WebApp): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 850 } })
  const [cookie = ''] = await web.signIn(1)
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: web.url }])
  await context.addInitScript(noteFirstDesks)
  return context
}

/** In the page: when the first frame with desks was drawn, since the navigation. */
function noteFirstDesks(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('[data-desk]') === null) return
    observer.disconnect()
    // After the next frame a message comes once that frame has been drawn.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => Object.assign(window, { desksAt: performance.now() })
      port2.postMessage(null)
    })
  })
  observer.observe(document, { subtree: true, childList: true })
}

interface Measuring {
  web: WebApp
  context: BrowserContext
  desks: number
  rounds: number
  perSecond: number
}

async function measure({ web, context, desks, rounds, perSecond }: Measuring) {
  const html = (await (await context.request.get(web.url)).body()).length
  const usable: number[] = []
  const seen: number[] = []
  for (let round = 0; round < 5; round++) {
    const page = await context.newPage()
    usable.push(await untilUsable(page, web.url, desks))
    seen.push(await page.evaluate(() => (window as unknown as { desksAt: number }).desksAt))
    await page.close()
  }
  const page = await context.newPage()
  await untilUsable(page, web.url, desks)
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable')
  const events = await scriptingOfEvents(web, page, cdp, rounds)
  const keys = await keyPresses(page, rounds)
  const busy = await whileBusy({ web, page, cdp, desks, perSecond, seconds: Math.max(1, rounds / 2) })
  const { heap, resident } = await rendererMemory(cdp, page)
  const [first = 0, ...others] = usable
  return {
    load: {
      desks,
      'HTML KB': rounded(html / 1024),
      'first visit ms': rounded(first),
      'first desks ms, median': spreadOf(seen.slice(1)).p50,
      'usable ms, median': spreadOf(others).p50,
      'renderer MB': resident,
      'of that JavaScript MB': heap,
    },
    spreads: [
      { desks, what: 'scripting, a login', ...spreadOf(events.scripting) },
      { desks, what: 'commit → in the page', ...spreadOf(events.shown) },
      { desks, what: 'key press → painted', ...spreadOf(keys.pressed) },
      { desks, what: 'search cleared → painted', ...spreadOf(keys.cleared) },
      { desks, what: `key press → painted, ${perSecond} logins a second`, ...spreadOf(busy.pressed) },
    ],
    busy: { desks, 'logins a second': perSecond, 'main thread ms a second': busy.perSecond },
  }
}

/** Navigation → live, with every desk counted. Milliseconds. */
async function untilUsable(page: Page, url: string, desks: number): Promise<number> {
  const began = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(
    (text) =>
      document.querySelector('[data-stream=live]') !== null &&
      document.querySelector('[aria-label=Show] button')?.textContent.endsWith(` ${text}`) === true &&
      !document.body.textContent.includes('desks are being loaded'),
    String(desks),
    { polling: 'raf' },
  )
  return performance.now() - began
}

async function scriptingOfEvents(web: WebApp, page: Page, cdp: CDPSession, rounds: number) {
  const scripting: number[] = []
  const shown: number[] = []
  for (let round = 0; round < rounds + 3; round++) {
    const name = `Comes ${round}`
    await page.evaluate((text) => {
      const seen = new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (document.querySelector('[data-desks]')?.textContent.includes(text) !== true) return
          observer.disconnect()
          resolve(performance.timeOrigin + performance.now())
        })
        observer.observe(document.body, { subtree: true, childList: true, characterData: true })
      })
      Object.assign(window, { seen })
    }, name)
    const before = await scriptTime(cdp)
    const committed = performance.timeOrigin + (await logIn(web.db, deskNumber(round % 8), name))
    const at = await page.evaluate(() => (window as unknown as { seen: Promise<number> }).seen)
    await pause(300)
    // The first ones find functions that are not compiled yet.
    if (round < 3) continue
    scripting.push((await scriptTime(cdp)) - before)
    shown.push(at - committed)
  }
  return { scripting, shown }
}

const scriptTime = (cdp: CDPSession) => timeOf(cdp, 'ScriptDuration')
/** Of everything that the page's main thread did. */
const taskTime = (cdp: CDPSession) => timeOf(cdp, 'TaskDuration')

/** Milliseconds. */
async function timeOf(cdp: CDPSession, metric: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === metric)?.value ?? 0) * 1000
}

/** From the event of the key to the frame that shows what it found. */
async function keyPresses(page: Page, rounds: number) {
  await page.evaluate(() => {
    const paints: number[] = []
    Object.assign(window, { paints })
    addEventListener(
      'input',
      ({ timeStamp }) => {
        // After the next frame a message comes once that frame has been drawn.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => paints.push(performance.now() - timeStamp)
          port2.postMessage(null)
        })
      },
      { capture: true },
    )
  })
  const pressed: number[] = []
  const cleared: number[] = []
  for (let round = 0; round < rounds + 2; round++) {
    await page.keyboard.press('/')
    const word = `desk ${1 + (round % 9)}`
    const ofWord: number[] = []
    for (const letter of word)
      ofWord.push(await painted(page, () => page.keyboard.press(letter === ' ' ? 'Space' : letter)))
    await page.keyboard.press('ControlOrMeta+a')
    const ofClearing = await painted(page, () => page.keyboard.press('Delete'))
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    if (round < 2) continue
    pressed.push(...ofWord)
    cleared.push(ofClearing)
  }
  return { pressed, cleared }
}

interface Busy {
  web: WebApp
  page: Page
  cdp: CDPSession
  desks: number
  perSecond: number
  seconds: number
}

/** Somebody types while people come everywhere. */
async function whileBusy({ web, page, cdp, desks, perSecond, seconds }: Busy) {
  const pressed: number[] = []
  const began = performance.now()
  const before = await taskTime(cdp)
  const logins: Promise<number>[] = []
  const coming = atRate(perSecond, seconds, (index) =>
    logins.push(logIn(web.db, deskNumber(index % desks), `Comes again ${index}`)),
  )
  await page.keyboard.press('/')
  for (let index = 0; performance.now() - began < seconds * 1_000; index++) {
    pressed.push(await painted(page, () => page.keyboard.press(index % 2 === 0 ? 'd' : 'Backspace')))
    await pause(100)
  }
  await coming
  await Promise.all(logins)
  return { pressed, perSecond: rounded(((await taskTime(cdp)) - before) / ((performance.now() - began) / 1_000)) }
}

async function painted(page: Page, press: () => Promise<void>): Promise<number> {
  const read = () => page.evaluate(() => (window as unknown as { paints: number[] }).paints)
  const before = (await read()).length
  await press()
  await page.waitForFunction((count) => (window as unknown as { paints: number[] }).paints.length > count, before)
  return (await read()).at(-1) ?? NaN
}
