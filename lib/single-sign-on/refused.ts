import type { RefusalReason } from '@/lib/contract/single-sign-on'

/** Nobody is signed in; `reason` says why, to the person who tried. */
export class SsoRefused extends Error {
  override name = 'SsoRefused'

  constructor(
    readonly reason: RefusalReason,
    options?: ErrorOptions,
  ) {
    super(`The single sign-on was refused: ${reason}`, options)
  }
}
