/** Carries the nonce of a page's scripts from the proxy to the page. */
export const nonceHeader = 'x-nonce'
