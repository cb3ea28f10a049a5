/** No route of Next.js: lib/events/board-requests.ts answers it. */
export const boardStreamAddress = '/api/board/stream'

/** Names a stream: whoever comes back with the same name takes the place of the stream that was lost. */
export const streamIdHeader = 'x-hotdesk-stream'

/** What its messages are: board.ts. */
export const boardEvents = ['board', 'desk', 'removed', 'pbxes', 'activity'] as const
