import { LogIn } from 'lucide-react'
import { singleSignOnWords } from '@/words/single-sign-on'
import { buttonLook } from '../ui/button'

type SsoButtonProps = { label: string; purpose: 'account' | 'own_page'; next: string }

/** Leads to the provider of the organisation. No Link of Next.js, which would go there before anybody has asked. */
export function SsoButton({ label, purpose, next }: SsoButtonProps) {
  const address = `/sso/start?${new URLSearchParams({ for: purpose, next })}`
  return (
    <div className="grid gap-4">
      <a href={address} className={`${buttonLook({ variant: 'secondary' })} h-auto min-h-9 py-1.5 whitespace-normal`}>
        <LogIn aria-hidden />
        {label}
      </a>
      <p className="flex items-center gap-3 text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {singleSignOnWords().or}
      </p>
    </div>
  )
}
