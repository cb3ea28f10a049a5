'use server'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import { addFloor } from '@/lib/floors/add-floor'
import { changeFloor } from '@/lib/floors/change-floor'
import { placeDesk, takeDeskOff } from '@/lib/floors/place-desk'
import { removeFloor } from '@/lib/floors/remove-floor'
import { removePlan } from '@/lib/floors/set-plan'

export async function addFloorAction(input: Parameters<typeof addFloor>[0]['input']): Promise<ActionResult> {
  return runAction((ctx) => addFloor({ ctx, input }))
}

export async function changeFloorAction(input: Parameters<typeof changeFloor>[0]['input']): Promise<ActionResult> {
  return runAction((ctx) => changeFloor({ ctx, input }))
}

export async function removeFloorAction(id: string): Promise<ActionResult> {
  return runAction((ctx) => removeFloor({ ctx, input: { id } }))
}

export async function removePlanAction(id: string): Promise<ActionResult> {
  return runAction((ctx) => removePlan({ ctx, input: { id } }))
}

export async function placeDeskAction(input: Parameters<typeof placeDesk>[0]['input']): Promise<ActionResult> {
  return runAction((ctx) => placeDesk({ ctx, input }))
}

export async function takeDeskOffAction(id: string, number: string): Promise<ActionResult> {
  return runAction((ctx) => takeDeskOff({ ctx, input: { id, number } }))
}
