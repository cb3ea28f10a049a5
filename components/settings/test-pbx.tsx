'use client'
import { useEffect, useState } from 'react'
import type { FindingGroup } from '@/lib/contract/findings'
import type { Pbx } from '@/lib/contract/pbxes'
import { FindingList } from '../health-check/finding-list'
import { Button } from '../ui/button'
import { Dialog, DialogButtons } from '../ui/dialog'
import { Notice } from '../ui/notice'
import { useLastAsked } from '../ui/use-while-open'
import type { PbxActions } from './pbx-actions'
import { commonWords } from '@/words/common'
import { pbxSettingsWords } from '@/words/pbx-settings'

type TestPbxProps = { pbx: Pbx | null; test: PbxActions['test']; onClose: () => void }

/** Tries everything that one PBX is needed for, and says what is missing. */
export function TestPbx({ pbx, test, onClose }: TestPbxProps) {
  const last = useLastAsked(pbx)
  return (
    <Dialog open={pbx !== null} onClose={onClose} title={pbxSettingsWords().testing.title(last?.name ?? '')}>
      {last ? <Outcome key={last.id} id={last.id} test={test} /> : null}
      <DialogButtons>
        <Button onClick={onClose}>{commonWords().close}</Button>
      </DialogButtons>
    </Dialog>
  )
}

type Tested = Awaited<ReturnType<PbxActions['test']>>
const unanswered = (): Tested => ({ ok: false, message: pbxSettingsWords().testing.noAnswer })

// Its own component, so that every opening tests afresh.
function Outcome({ id, test }: { id: string; test: PbxActions['test'] }) {
  const [tested, setTested] = useState<Tested | null>(null)
  useEffect(() => {
    let isOpen = true
    void test(id)
      .catch(unanswered)
      .then((answer) => (isOpen ? setTested(answer) : undefined))
    return () => {
      isOpen = false
    }
  }, [id, test])
  if (tested === null) return <p role="status">{pbxSettingsWords().testing.busy}</p>
  if (!tested.ok) return <Notice tone="danger" role="alert" title={tested.message} />
  return <Found groups={tested.value} />
}

function Found({ groups }: { groups: readonly FindingGroup[] }) {
  const words = pbxSettingsWords().testing
  const isWell = groups.every(({ status }) => status === 'ok')
  return (
    <>
      <p role="status">{isWell ? words.isWell : words.isWanting}</p>
      <FindingList groups={groups} pbxName={() => ''} />
    </>
  )
}
