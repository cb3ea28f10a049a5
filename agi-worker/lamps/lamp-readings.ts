import { dialOf, splitDevices } from '../../pbx/entries.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import { findPerson } from '../sessions/person.ts'
import type { DeskLamp } from './lamp-book.ts'

/** What a phone gets that shows nobody's messages. */
const none = '0/0'

/** What the lamp of a desk is to show while this extension is logged in there. */
export async function lampFor(pbx: Pbx, boxes: readonly string[], extension: string): Promise<DeskLamp> {
  const { mailbox } = await findPerson(pbx, extension)
  const summary = mailbox === null ? none : await pbx.readMessageCount(mailbox)
  // A lamp is lit by the sum of all that its phone watches.
  return { mailbox, wanted: new Map(boxes.map((box, index) => [box, index === 0 ? summary : none])) }
}

/** What these boxes say by themselves. Asterisk follows its map of aliases: of `2001@device` it counts `2001@default`. */
export async function ownSummaries(pbx: Pbx, boxes: readonly string[]): Promise<Map<string, string>> {
  return new Map(await Promise.all(boxes.map(async (box) => [box, await pbx.readMessageCount(box)] as const)))
}

/** The boxes that light the lamp of a phone, by itself or by its subscription. */
export async function watchedBoxes(pbx: Pbx, phone: string): Promise<string[]> {
  const questions = splitDevices(await pbx.readEntry(dialOf(phone))).flatMap(questionsAbout)
  const answers = await Promise.all(questions.map((question) => pbx.evaluate(question)))
  const boxes = answers.flatMap((answer) => answer.split(',')).map((box) => withContext(box.trim()))
  return [...new Set(boxes)].filter((box) => /^[\w.+-]+@[\w.+-]+$/.test(box))
}

function questionsAbout(dial: string): string[] {
  const [, technology, name] = /^(PJSIP|SIP)\/([\w.+-]+)$/.exec(dial) ?? []
  if (name === undefined) return []
  if (technology === 'SIP') return [`SIPPEER(${name},mailbox)`]
  return [`PJSIP_ENDPOINT(${name},mailboxes)`, `PJSIP_AOR(${name},mailboxes)`]
}

const withContext = (box: string) => (box === '' || box.includes('@') ? box : `${box}@default`)
