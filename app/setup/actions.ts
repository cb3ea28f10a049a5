'use server'
import { headers } from 'next/headers'
import { answerAction, type ActionResult } from '@/lib/actions/run-action'
import type { FirstAdmin } from '@/lib/auth/credentials'
import { currentClient } from '@/lib/auth/client'
import { createFirstAdmin } from '@/lib/auth/first-admin'

export async function createFirstAdminAction(account: FirstAdmin): Promise<ActionResult> {
  return answerAction(async () => createFirstAdmin(account, (await currentClient()).address, await headers()))
}
