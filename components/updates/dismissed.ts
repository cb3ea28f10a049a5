/** The cookie in which a browser keeps the release that its administrator needs not be told of again. */
export const dismissedCookie = 'hotdesk-update-dismissed'

export function dismiss(version: string): void {
  const year = 365 * 24 * 60 * 60
  document.cookie = `${dismissedCookie}=${version}; path=/; max-age=${year}; samesite=lax`
}
