import { addFloor } from './floor.ts'
import type { RestApi } from './rest-api.ts'

export interface Prepared {
  /** Of pages whose paths are known only then. */
  plan: string
  location: string
  webhook: string
  wall: string
}

/** Gives a demo what its pages would be empty without. */
export async function prepare(ask: RestApi): Promise<Prepared> {
  const plan = await addFloor(ask)
  await ask('PATCH', '/settings/ownPage', { ownPage: true })
  const { locations } = (await ask('GET', '/locations')) as { locations: { id: string; name: string }[] }
  const location = locations.find(({ name }) => name === 'South wing')
  const hook = { name: 'Door system', url: 'http://127.0.0.1:9/hotdesk', allowsPrivate: true }
  const webhook = (await ask('POST', '/webhooks', hook)) as { id: string }
  await ask('POST', `/webhooks/${webhook.id}/test`)
  const wall = (await ask('POST', '/walls', { pbx: 'main', name: 'Entrance' })) as { path: string }
  return {
    plan,
    location: `/phones/locations/${location?.id ?? ''}`,
    webhook: `/settings/webhooks/${webhook.id}`,
    wall: wall.path,
  }
}
