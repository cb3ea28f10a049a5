'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { Confirm } from '../../ui/confirm'
import { Notice } from '../../ui/notice'
import { toast } from '../../ui/toast'
import { useAddress } from '../../ui/use-address'
import { PbxOfCandidates } from '../add/pbx-of-candidates'
import { FileDrop } from './file-drop'
import type { ImportActions } from './import-actions'
import { ImportPreviewTable } from './import-preview'
import { useImport } from './use-import'
import { commonWords } from '@/words/common'
import { phonesImportWords } from '@/words/phones-import'

type ImportPhonesProps = {
  pbx: string
  pbxes: readonly { id: string; name: string }[]
  actions: ImportActions
}

/** A file, what would happen to each of its lines, and then its import. */
export function ImportPhones({ pbx, pbxes, actions }: ImportPhonesProps) {
  const router = useRouter()
  const address = useAddress()
  const { chosen, problem, isBusy, choose, removeOthers, go, startOver } = useImport(pbx, actions)
  const [isAsked, setAsked] = useState(false)
  const words = phonesImportWords()
  const counts = chosen?.preview.counts
  const count = counts ? counts.add + counts.change + counts.remove : 0
  const run = async () => {
    if (!(await go())) return
    toast.success(words.imported(count))
    router.push('/phones')
  }
  const notice = problem ?? chosen?.preview.problem ?? null
  return (
    <div className="flex flex-col gap-4">
      <PbxOfCandidates pbxes={pbxes} value={pbx} onChange={(id) => address.change({ pbx: id })} />
      {notice === null ? null : <Notice tone="danger" role="alert" title={notice} />}
      {chosen && chosen.preview.problem === null ? (
        <>
          <ImportPreviewTable chosen={chosen} isBusy={isBusy} onRemoveOthers={(isOn) => void removeOthers(isOn)} />
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={startOver} disabled={isBusy}>
              {words.chooseAnother}
            </Button>
            <Button
              variant="primary"
              disabled={isBusy || count === 0}
              onClick={() => (counts?.remove ? setAsked(true) : void run())}
            >
              {isBusy ? commonWords().oneMoment : words.import(count)}
            </Button>
          </div>
        </>
      ) : (
        <FileDrop isBusy={isBusy} onFile={(file) => void choose(file)} />
      )}
      <Confirm
        open={isAsked}
        title={words.confirmTitle(count, counts?.remove ?? 0)}
        confirm={words.import(count)}
        onConfirm={run}
        onClose={() => setAsked(false)}
      >
        <p>{words.confirmHint}</p>
      </Confirm>
    </div>
  )
}
