import CredentialsProvider from 'next-auth/providers/credentials'
import { asProblem, type Problem } from '@/lib/problems/problem'
import { inWords } from '@/lib/problems/words'
import { currentClient, rememberDevice } from './client'
import { signIn } from './sign-in'

/** next-auth's way in, by user name and password. @param onProblem hears why it failed, unless it was the password */
export function byPassword(onProblem: (problem: Problem) => void) {
  return CredentialsProvider({
    credentials: { username: {}, password: {} },
    async authorize(given) {
      try {
        const { username = '', password = '' } = given ?? {}
        const account = await signIn({ username, password, ...(await currentClient()) })
        if (account) await rememberDevice(account.id)
        return account
      } catch (error) {
        const problem = asProblem(error)
        onProblem(problem)
        throw new Error(inWords(problem), { cause: error })
      }
    },
  })
}
