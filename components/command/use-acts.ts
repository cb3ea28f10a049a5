import { useTheme } from 'next-themes'
import { useRouter } from 'next/navigation'
import { use } from 'react'
import { copyText } from '../actions/copy'
import { toastOf } from '../actions/toasts'
import { chooseLanguage } from '../shell/choose-language'
import { signOutEverywhere } from '../shell/sign-out'
import type { Act } from './acts'
import { type ServerActs, ServerActsContext } from './server-acts'
import { actionsWords } from '@/words/actions'
import { commandWords } from '@/words/command'
import { healthCheckWords } from '@/words/health-check'

/** Does what was chosen. @param askLogIn asks who is to log in, and where */
export function useActs(askLogIn: () => void): (act: Act) => void {
  const server = use(ServerActsContext)
  const router = useRouter()
  const { setTheme } = useTheme()
  const doings: { [Kind in Act['kind']]: (act: Extract<Act, { kind: Kind }>) => void } = {
    'log-in': askLogIn,
    call: (act) => void (server && call(server, act)),
    copy: ({ text }) => void copyText(text),
    'check-health': () => void (server && checkHealth(server).then(() => router.push('/health-check'))),
    colours: ({ theme }) => setTheme(theme),
    language: (act) => chooseLanguage(act.language),
    'sign-out': () => void signOutEverywhere(),
  }
  // Of each kind of act there is the one that takes it.
  return (act) => (doings[act.kind] as (act: Act) => void)(act)
}

const call = (server: ServerActs, { pbx, number, name }: Extract<Act, { kind: 'call' }>) =>
  toastOf(server.call({ pbx, number }), actionsWords().phoneRings(name), actionsWords().notCalled(name))

const checkHealth = (server: ServerActs) =>
  toastOf(server.checkHealth(), commandWords().checkBegun, healthCheckWords().notBegun)
