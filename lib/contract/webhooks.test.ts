import { expect, it } from 'vitest'
import { newWebhookSchema } from './webhooks.ts'

it.each(['https://example.com/hook', 'http://10.0.0.5:8080/a?b=c'])('%s is the address of an endpoint', (url) => {
  expect(newWebhookSchema.safeParse({ name: 'Signs', url }).success).toBe(true)
})

it.each(['example.com', 'ftp://example.com', 'https://me:secret@example.com', 'https://me@example.com'])(
  '%s is not, and the form to use is named',
  (url) => {
    const { error } = newWebhookSchema.safeParse({ name: 'Signs', url })
    expect(error?.issues.map(({ message }) => message)).toEqual([
      expect.stringContaining('https://example.com/hotdesk'),
    ])
  },
)
