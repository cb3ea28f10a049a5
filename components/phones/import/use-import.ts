'use client'
import { useState } from 'react'
import type { ImportPreview } from '@/lib/contract/import'
import { answerOf } from '../../action-result'
import type { ImportActions } from './import-actions'
import { mostPacked, packed } from './packed'
import { phonesImportWords } from '@/words/phones-import'

export type Chosen = { name: string; file: Uint8Array<ArrayBuffer>; removeOthers: boolean; preview: ImportPreview }

/** A file from its choice to its import. Nothing is written before `go`. */
export function useImport(pbx: string, actions: ImportActions) {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  /** @returns whether there was an answer */
  const look = async (name: string, file: Uint8Array<ArrayBuffer>, removeOthers: boolean): Promise<boolean> => {
    const found = await answerOf(actions.preview({ pbx, file, removeOthers }))
    if (found.ok) setChosen({ name, file, removeOthers, preview: found.value })
    else setProblem(found.message)
    return found.ok
  }
  const busily = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    await work().finally(() => setBusy(false))
  }
  const choose = (file: File) =>
    busily(async () => {
      const bytes = await packed(file)
      if (bytes.length > mostPacked) setProblem(phonesImportWords().tooLarge)
      else await look(file.name, bytes, false)
    })
  const removeOthers = (isOn: boolean) =>
    busily(async () => {
      if (!chosen) return
      // At once, before the server has answered; back where it does not.
      setChosen({ ...chosen, removeOthers: isOn })
      if (!(await look(chosen.name, chosen.file, isOn))) setChosen(chosen)
    })
  /** @returns whether it was imported */
  const go = async (): Promise<boolean> => {
    if (!chosen) return false
    const { name, file, removeOthers, preview } = chosen
    const { add: added, change: changed, remove: removed } = preview.counts
    let isDone = false
    await busily(async () => {
      const result = await answerOf(
        actions.importFile({ pbx, file, removeOthers, expected: { added, changed, removed } }),
      )
      isDone = result.ok
      if (result.ok) return
      // What it would do now: somebody else may have changed the pool.
      await look(name, file, removeOthers)
      setProblem(result.message)
    })
    return isDone
  }
  const startOver = () => {
    setChosen(null)
    setProblem(null)
  }
  return { chosen, problem, isBusy, choose, removeOthers, go, startOver }
}
