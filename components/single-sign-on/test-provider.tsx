'use client'
import { useEffect, useState } from 'react'
import type { FindingGroup } from '@/lib/contract/findings'
import { singleSignOnWords } from '@/words/single-sign-on'
import { FindingList } from '../health-check/finding-list'
import { Button } from '../ui/button'
import { Dialog, DialogButtons } from '../ui/dialog'
import { Notice } from '../ui/notice'
import type { SingleSignOnActions } from './actions'

type TestProps = { open: boolean; test: SingleSignOnActions['test']; onClose: () => void }

/** Asks the provider what a sign-in would need, and says what is missing. */
export function TestProvider({ open, test, onClose }: TestProps) {
  const words = singleSignOnWords().settings
  return (
    <Dialog open={open} onClose={onClose} title={words.testTitle}>
      <Outcome test={test} />
      <DialogButtons>
        <Button onClick={onClose}>{words.close}</Button>
      </DialogButtons>
    </Dialog>
  )
}

type Tested = Awaited<ReturnType<SingleSignOnActions['test']>>

// Its own component, so that every opening tests afresh.
function Outcome({ test }: Pick<TestProps, 'test'>) {
  const words = singleSignOnWords().settings
  const [tested, setTested] = useState<Tested | null>(null)
  useEffect(() => {
    let isOpen = true
    const unanswered = (): Tested => ({ ok: false, message: singleSignOnWords().settings.noAnswer })
    void test()
      .catch(unanswered)
      .then((answer) => (isOpen ? setTested(answer) : undefined))
    return () => {
      isOpen = false
    }
  }, [test])
  if (tested === null) return <p role="status">{words.testing}</p>
  if (!tested.ok) return <Notice tone="danger" role="alert" title={tested.message} />
  return <Found groups={tested.value} />
}

function Found({ groups }: { groups: readonly FindingGroup[] }) {
  const words = singleSignOnWords().settings
  const isWell = groups.every(({ status }) => status === 'ok')
  return (
    <>
      <p role="status">{isWell ? words.isWell : words.isNotWell}</p>
      <FindingList groups={groups} pbxName={() => ''} />
    </>
  )
}
