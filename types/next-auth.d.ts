import 'next-auth'
import 'next-auth/jwt'

declare module 'next-auth' {
  interface User {
    id: string
    signInId: string
  }
  /** Whatever the cookie says: an older one, or a forged one, lacks claims. */
  interface Session {
    accountId: string | undefined
    signInId: string | undefined
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    signInId?: string
  }
}
