import { join } from 'node:path'
import { addAccount } from '../../lib/accounts/add-account.ts'
import { setPassword } from '../../lib/accounts/set-password.ts'
import { isPassword } from '../../lib/auth/password.ts'
import type { Role } from '../../lib/contract/roles.ts'
import { openDb } from '../../lib/db.ts'
import { addFloor } from '../../lib/floors/add-floor.ts'
import { placeDesk } from '../../lib/floors/place-desk.ts'
import { setPlan } from '../../lib/floors/set-plan.ts'
import { importPhones } from '../../lib/phones/import-phones.ts'
import { createToken } from '../../lib/tokens/create-token.ts'
import type { Context } from '../../lib/verbs/verb.ts'
import { desks } from '../../sandbox/index.ts'
import { drawPlan, places } from './draw-plan.ts'
import { secretIn } from '../../runtime/secret-file.ts'
import { demoDirectory } from '../../runtime/demo/running.ts'

const labels = [
  'Window',
  'Aisle',
  'Corner',
  'Quiet corner',
  'Standing desk',
  'By the printer',
  'Front desk',
  'Visitors',
]

/** Runs `use` with what the verbs of lib/ need, on the demo's database. */
export async function withDemoContext<T>(databaseUrl: string, use: (ctx: Context) => Promise<T>): Promise<T> {
  const db = openDb(databaseUrl)
  const actor = { kind: 'system', reason: 'demo' } as const
  try {
    return await use({ db, actor, rights: { kind: 'everything' }, worker: { url: '', token: '' }, requestId: null })
  } finally {
    await db.$disconnect()
  }
}

/** The pool, unless somebody has filled it already: what was changed in the demo stays changed. */
export async function addDesks(ctx: Context): Promise<void> {
  if ((await ctx.db.phone.count()) > 0) return
  const phones = desks.map(({ number, location }, index) => {
    return { number, label: labels[index] ?? `Desk ${number}`, location }
  })
  await importPhones({ ctx, input: { phones } })
  await addPlanOf(ctx)
}

/** A newcomer sees at once what a plan is. */
async function addPlanOf(ctx: Context): Promise<void> {
  const { id } = await addFloor({ ctx, input: { location: 'Reception', name: 'Ground floor' } })
  await setPlan({ ctx, input: { id, picture: drawPlan() } })
  for (const [index, { number }] of desks.entries()) {
    const place = places[index]
    if (place) await placeDesk({ ctx, input: { id, number, ...place } })
  }
}

/** One at a time: every start makes a new one. */
export async function newDemoToken(ctx: Context): Promise<string> {
  await ctx.db.apiToken.deleteMany({ where: { name: 'demo' } })
  return createToken({ ctx, input: { name: 'demo', scopes: ['admin'], expiresAt: null } })
}

export interface DemoAccount {
  username: string
  password: string
}

/** An administrator and a front desk account. Their passwords are generated on the first run and stay the same. */
export async function addAccounts(ctx: Context): Promise<[admin: DemoAccount, frontDesk: DemoAccount]> {
  return [
    await addDemoAccount(ctx, { username: 'admin', name: 'Demo administrator', role: 'admin' }),
    await addDemoAccount(ctx, { username: 'frontdesk', name: 'Demo front desk', role: 'front_desk' }),
  ]
}

async function addDemoAccount(ctx: Context, account: { username: string; name: string; role: Role }) {
  const { username } = account
  const password = secretIn(join(demoDirectory, `password-${username}`), 9)
  const known = await ctx.db.account.findUnique({ where: { username } })
  // What the demo prints is right, even after somebody changed the password or deleted the file with it.
  if (known && (await isPassword(password, known.passwordHash))) return { username, password }
  if (known) await setPassword({ ctx, input: { id: known.id, password } })
  else await addAccount({ ctx, input: { ...account, password } })
  await ctx.db.account.update({ where: { username }, data: { mustChangePassword: false } })
  return { username, password }
}
