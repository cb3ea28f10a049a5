/** The cookie in which a browser keeps the release whose notice its administrator has dismissed. */
export const dismissedCookie = 'hotdesk-update-dismissed'

export function dismiss(version: string): void {
  const year = 365 * 24 * 60 * 60
  document.cookie = `${dismissedCookie}=${version}; path=/; max-age=${year}; samesite=lax`
}
