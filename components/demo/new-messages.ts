/** How many new messages a NOTIFY for a mailbox reports; null where it is about something else. */
export function newMessagesIn(body: string): number | null {
  const found = /^Voice-Message: *(\d+)\/\d+/im.exec(body)?.[1]
  return found === undefined ? null : Number(found)
}
