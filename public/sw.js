// A link that is followed while Hot Desk cannot be reached ends here rather than in the browser's own error page. Nothing
// else is kept: every page shows what is so now.
const page = '/offline.html'

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open('offline').then((cache) => cache.add(new Request(page, { cache: 'reload' }))))
  self.skipWaiting()
})

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.respondWith(orOffline(event.request))
})

async function orOffline(request) {
  try {
    const answer = await fetch(request)
    // A proxy in front of Hot Desk answers for it.
    if (![502, 503, 504].includes(answer.status)) return answer
  } catch {
    // There is no network, or nothing listens.
  }
  return (await caches.match(page)) ?? Response.error()
}
