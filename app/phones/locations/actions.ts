'use server'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import { addLocation } from '@/lib/locations/add-location'
import { changeLocation } from '@/lib/locations/change-location'
import { deleteLocation } from '@/lib/locations/delete-location'
import { mergeLocations } from '@/lib/locations/merge-locations'

export async function addLocationAction(input: Parameters<typeof addLocation>[0]['input']): Promise<ActionResult> {
  return runAction((ctx) => addLocation({ ctx, input }))
}

export async function changeLocationAction(
  input: Parameters<typeof changeLocation>[0]['input'],
): Promise<ActionResult> {
  return runAction((ctx) => changeLocation({ ctx, input }))
}

export async function mergeLocationsAction(id: string, into: string): Promise<ActionResult> {
  return runAction((ctx) => mergeLocations({ ctx, input: { id, into } }))
}

export async function deleteLocationAction(id: string): Promise<ActionResult> {
  return runAction((ctx) => deleteLocation({ ctx, input: { id } }))
}
