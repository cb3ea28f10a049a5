import { z } from 'zod'

/** What the web app of a demo knows of the demo's PBX: where its phones in browsers register, and who there is. */
const demoPhonesSchema = z.object({
  /** Where Asterisk takes SIP over WebSockets. */
  webSocket: z.url({ protocol: /^ws$/ }),
  phones: z.array(z.object({ number: z.string(), secret: z.string() })),
  people: z.array(z.object({ number: z.string(), name: z.string(), pin: z.string() })),
})
export type DemoPhones = z.infer<typeof demoPhonesSchema>

/** Null everywhere but in a demo: no setting brings it, only the demo's own start script. */
export function demoPhones(): DemoPhones | null {
  const text = process.env['HOTDESK_DEMO_PHONES']
  return text === undefined ? null : demoPhonesSchema.parse(JSON.parse(text))
}
