import { TestStore } from './test-store.ts'
import { settingsGroups } from '../../lib/contract/settings.ts'
import { AmiConnection } from '../../pbx/ami-connection.ts'
import { Pbx } from '../../pbx/pbx.ts'
import type { Context } from '../../agi-worker/context.ts'
import { createLog } from '../../agi-worker/log.ts'
import { Reconciler } from '../../agi-worker/reconcile/reconciler.ts'
import type { OpenSession } from '../../agi-worker/sessions/decide.ts'
import { logIn } from '../../agi-worker/sessions/log-in.ts'
import { logOut } from '../../agi-worker/sessions/log-out.ts'
import { desks, people, type Pbx as Sandbox, startPbx } from '../../sandbox/index.ts'
import { startTestDatabase } from '../../sandbox/test-database.ts'

const actor = { kind: 'system', reason: 'test' } as const

/** Verbs and reconciler in this process, with a real PBX and a real database; nothing runs by itself. */
export async function startReconciling(version: 16 | 22) {
  const [sandbox, database] = await Promise.all([startPbx({ version, briefSounds: true }), startTestDatabase()])
  const { AMI_PORT, AMI_USERNAME: username, AMI_SECRET: secret } = sandbox.environment
  const ami = new AmiConnection({ host: '127.0.0.1', port: Number(AMI_PORT), username, secret })
  const [store, pbx, log] = [new TestStore(database.url), new Pbx(ami), createLog('silent')]
  const ctx: Context = { store, pbx, log, reconciler: new Reconciler({ store, pbx, log }) }
  await store.db.phone.createMany({ data: desks.map(({ number }) => ({ pbxId: 'main', number })) })
  await new Promise<void>((resolve) => {
    ami.on('state', (state) => (state === 'up' ? resolve() : undefined))
    ami.start()
  })
  return new Reconciling(ctx, sandbox, async () => {
    ami.stop()
    await store.close()
    await Promise.all([sandbox.remove(), database.stop()])
  })
}

export class Reconciling {
  constructor(
    readonly ctx: Context,
    readonly sandbox: Sandbox,
    readonly stop: () => Promise<void>,
  ) {}

  async logIn(phone: string, extension: string): Promise<OpenSession> {
    const seen = await this.ctx.store.holders(phone, extension)
    const { session } = await logIn(this.ctx, { phone, extension, pin: null, seen }, actor)
    await this.ctx.reconciler.settled()
    return session
  }

  async logOut(session: OpenSession): Promise<void> {
    await logOut(this.ctx, session, 'forced', actor)
    await this.ctx.reconciler.settled()
  }

  /** Everybody of the sandbox at a desk each, in order. */
  async seatEverybody(): Promise<void> {
    for (const [index, { number }] of people.entries()) await this.logIn(desks[index]?.number ?? '', number)
  }

  /** As an AstDB from before the logins has it. */
  async loseLogins(): Promise<void> {
    for (const { number } of people) await this.sandbox.putEntry(`AMPUSER/${number}/device`, number)
  }

  /** A worker that takes the place of the one that ran until now. */
  async restartWorker(more: { canRestrict?: () => boolean | null } = {}): Promise<void> {
    const { store, pbx, log } = this.ctx
    this.ctx.reconciler = new Reconciler({ store, pbx, log, ...more })
    await this.ctx.reconciler.resume()
  }

  /** Nobody logged in, settings as they come, nothing held, no events. */
  async reset(): Promise<void> {
    const { store } = this.ctx
    for (const session of await store.db.session.findMany({ where: { endedAt: null } })) await this.logOut(session)
    await store.db.settings.deleteMany()
    await this.ctx.reconciler.resync({ applyHeld: true })
    await store.db.pbxHeartbeat.deleteMany()
    await store.db.heldPlan.deleteMany()
    await store.db.event.deleteMany()
  }

  async saveSettings(values: object): Promise<void> {
    const rows = (['routing', 'brake'] as const).map((group) => ({
      ...{ pbxId: 'main', group, values: settingsGroups[group].partial().parse(values) },
    }))
    await this.ctx.store.db.settings.deleteMany()
    await this.ctx.store.db.settings.createMany({ data: rows })
  }

  async eventTypes(): Promise<string[]> {
    return (await this.ctx.store.db.event.findMany({ orderBy: { id: 'asc' } })).map(({ type }) => type)
  }
}
