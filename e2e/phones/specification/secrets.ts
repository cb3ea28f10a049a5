import { expect, it } from 'vitest'
import { demoExtensions } from '../../../sandbox/index.ts'
import type { TheDesk } from '../hot-desk-on.ts'

export function secrets(desk: TheDesk): void {
  it('has written no PIN and no secret to any log, and none to the database', async () => {
    await desk().logIn('2001', '1001')
    const { phones, ...users } = desk().pbx.secrets
    const secrets = [
      ...demoExtensions.flatMap(({ pin }) => pin || []),
      ...Object.values(phones),
      ...Object.values(users),
    ]
    const spoken = new RegExp(`\\b(${secrets.join('|')})\\b`)
    const written = await desk().writtenDown()
    expect(written).toContain('"session.started"')
    expect(written).not.toMatch(spoken)
  })
}
