import CredentialsProvider from 'next-auth/providers/credentials'
import { headers } from 'next/headers'
import { asProblem, type Problem } from '@/lib/problems/problem'
import { inWords } from '@/lib/problems/words'
import { requestIdOf } from '@/lib/request-id'
import { currentClient, rememberDevice } from './client'
import { signIn } from './sign-in'
import { beginSignIn } from './sign-ins'

/** next-auth's way in, by user name and password. @param onProblem hears why it failed, unless it was the password */
export function byPassword(onProblem: (problem: Problem) => void) {
  return CredentialsProvider({
    credentials: { username: {}, password: {} },
    async authorize(given) {
      try {
        const { username = '', password = '' } = given ?? {}
        const account = await signIn({ username, password, ...(await currentClient()) })
        const claims = account && (await beginSignIn(account, await headers()))
        if (!claims) return null
        await rememberDevice(claims.accountId)
        return { id: claims.accountId, signInId: claims.signInId }
      } catch (error) {
        const problem = asProblem(error, requestIdOf(await headers()))
        onProblem(problem)
        throw new Error(inWords(problem), { cause: error })
      }
    },
  })
}
