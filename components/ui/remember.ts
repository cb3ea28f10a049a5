/**
 * Keeps a choice in a cookie, for the server to draw the next page by it. Other sites’ pages lead here with it, and it says
 * nothing about anybody.
 */
export function rememberForYear(name: string, value: string): void {
  const year = 365 * 24 * 60 * 60
  const secure = location.protocol === 'https:' ? '; secure' : ''
  document.cookie = `${name}=${value}; path=/; max-age=${year}; samesite=lax${secure}`
}
