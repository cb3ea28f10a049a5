import { appendFileSync, writeFileSync } from 'node:fs'
import { eventsAsCsv } from '../../lib/events/events-as-csv.ts'
import type { Command } from '../command.ts'
import { withContext } from '../context.ts'
import { askedIn, eventFilters, findEvents, typesInWords } from '../event-filters.ts'
import { patiently } from '../patiently.ts'

export const exportEvents: Command = {
  name: 'events export',
  summary: 'Write what has happened as CSV, the newest first',
  arguments: [{ name: 'FILE', text: 'where to; default: stdout', optional: true }],
  options: eventFilters,
  details: `Days and times are those of the PBX. What begins like a formula gets an apostrophe in front.\n\n${typesInWords}`,
  async run(input) {
    const [file, asked] = [input.argument(0), askedIn(input)]
    if (file !== undefined) writeFileSync(file, '')
    const pieces: string[] = []
    const take = (piece: string) => {
      if (file !== undefined) appendFileSync(file, piece)
      else if (input.out.json) pieces.push(piece)
      else input.out.piece(piece)
    }
    await withContext(input, (_ctx, url) =>
      patiently(url, async (db) => {
        for await (const piece of eventsAsCsv(db, { ...(await findEvents(db, asked)), sight: 'everything' }))
          take(piece)
      }),
    )
    if (file !== undefined) return { data: { file }, text: `The events are in ${file}.` }
    return { data: { csv: pieces.join('') }, text: input.out.json ? '' : null }
  },
}
