'use client'
import { Upload } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import type { Floor } from '@/lib/contract/floors'
import { plansWords } from '@/words/plans'
import { buttonLook } from '../ui/button'
import { classNames } from '../ui/class-names'
import { toast } from '../ui/toast'
import { sendPlan } from './send-plan'

/** Chooses a picture and sends it. Without a plan it is what is to be done next. */
export function PlanUpload({ floor: { id, name, plan } }: { floor: Floor }) {
  const words = plansWords().upload
  const router = useRouter()
  const hint = useId()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const send = async (picture: File) => {
    setBusy(true)
    setProblem(null)
    const result = await sendPlan(id, picture)
    setBusy(false)
    if (result.ok) {
      toast.success(words.done(name))
      router.refresh()
    } else setProblem(result.message)
  }
  return (
    <div className="grid gap-1">
      <label
        className={classNames(
          buttonLook({ variant: plan ? 'secondary' : 'primary', size: 'small' }),
          'cursor-pointer justify-self-start focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent',
        )}
      >
        <Upload aria-hidden />
        <span aria-hidden>{isBusy ? words.isBusy : plan ? words.replace : words.upload}</span>
        <span className="sr-only">{plan ? words.replaceOf(name) : words.uploadOf(name)}</span>
        <input
          type="file"
          accept=".png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp"
          className="sr-only"
          aria-describedby={hint}
          disabled={isBusy}
          onChange={({ target }) => {
            const file = target.files?.item(0)
            if (file) void send(file)
            // The same file can be chosen again when it was made smaller.
            target.value = ''
          }}
        />
      </label>
      <p id={hint} className={plan ? 'sr-only' : 'text-[0.8125rem] text-muted'}>
        {words.hint}
      </p>
      {problem ? (
        <p role="alert" className="max-w-md text-[0.8125rem] font-medium text-danger">
          {problem}
        </p>
      ) : null}
    </div>
  )
}
