/** How many new messages a NOTIFY of a mailbox tells of; null where it tells of something else. */
export function newMessagesIn(body: string): number | null {
  const found = /^Voice-Message: *(\d+)\/\d+/im.exec(body)?.[1]
  return found === undefined ? null : Number(found)
}
