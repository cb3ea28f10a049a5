'use server'
import { answerAction, runAction, type ActionResult } from '@/lib/actions/run-action'
import { requireAccount } from '@/lib/auth/require'
import { type NewCall, placeCall } from '@/lib/calling/place-call'
import { db } from '@/lib/db'
import { forceLogOut } from '@/lib/sessions/force-log-out'
import { logInOnBehalf, type NewSession } from '@/lib/sessions/log-in-on-behalf'
import { countSeats, type LogOutMany, type OrderedLogOuts, orderLogOuts } from '@/lib/sessions/order-log-outs'
import { undoLogOut } from '@/lib/sessions/undo-log-out'

/** Logs somebody in; away from another desk, it is a move. */
export async function logInAction(session: NewSession): Promise<ActionResult> {
  return runAction((ctx) => logInOnBehalf({ ctx, input: session }))
}

export async function logOutAction(id: string, note: string): Promise<ActionResult> {
  return runAction((ctx) => forceLogOut({ ctx, input: { id, note } }))
}

export async function undoLogOutAction(id: string): Promise<ActionResult> {
  return runAction((ctx) => undoLogOut({ ctx, input: { id } }))
}

/** Whom `logOutManyAction` would log out. */
export async function countSeatsAction(
  pbx: string,
  location: string,
): Promise<ActionResult & { counts?: OrderedLogOuts }> {
  let counts: OrderedLogOuts | undefined
  const result = await answerAction(async () => {
    await requireAccount()
    counts = await countSeats(db(), { pbx, location })
  })
  return { ...result, ...(counts && { counts }) }
}

export async function logOutManyAction(where: LogOutMany): Promise<ActionResult> {
  return runAction((ctx) => orderLogOuts({ ctx, input: where }))
}

export async function callAction(call: NewCall): Promise<ActionResult> {
  return runAction((ctx) => placeCall({ ctx, input: call }))
}
