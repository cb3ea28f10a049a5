import { z } from 'zod'
import { numberSchema } from '../../lib/contract/numbers.ts'
import { parseCsv } from '../../lib/csv/parse-csv.ts'
import { unguard } from '../../lib/csv/format-csv.ts'

// What ends up in AstDB and in the dialplan: one line, nothing that either would take for its own syntax.
const plain = z
  .string()
  .trim()
  .max(80, 'Use at most 80 characters.')
  .regex(/^[^\u0000-\u001f\u007f]*$/, 'Use one line of plain text.')

const personSchema = z.object({
  number: numberSchema,
  name: plain.min(1, 'Enter a name.'),
  dial: z
    .string()
    .trim()
    .regex(/^(PJSIP|SIP)\/[\w.@-]+$/, 'Use the form PJSIP/2001.'),
  mailbox: z
    .string()
    .trim()
    .regex(/^[\w-]*$/, 'Use the context of a mailbox, for example default, or nothing.')
    .optional(),
  outbound_cid: plain.optional(),
  emergency_cid: plain.optional(),
})

const columns = Object.keys(personSchema.shape) as (keyof Person)[]
const needed = ['number', 'name'] as const

/** What a column that is not there would say stays as the PBX has it. */
export type Person = z.infer<typeof personSchema>

/** The extensions in a CSV file whose first line names the columns, or everything that is wrong with it, by line. */
export function readPeople(text: string): { people: Person[]; problems: string[] } {
  const [heading, ...records] = parseCsv(text)
  const names = heading?.fields.map((field) => field.trim().toLowerCase()) ?? []
  const unknown = names.filter((name) => !columns.some((column) => column === name))
  const missing = needed.filter((name) => !names.includes(name))
  if (unknown.length > 0 || missing.length > 0)
    return { people: [], problems: [`line 1: name the columns here, from: ${columns.join(', ')}`] }
  const people: Person[] = []
  const problems: string[] = []
  for (const { line, fields } of records) {
    const given = Object.fromEntries(names.map((name, at) => [name, unguard(fields[at] ?? '')]))
    const parsed = personSchema.safeParse({
      ...given,
      dial: given['dial'] || `PJSIP/${given['number'] ?? ''}`,
    })
    if (!parsed.success)
      problems.push(...parsed.error.issues.map(({ path, message }) => `line ${line}: ${path.join('.')}: ${message}`))
    else if (people.some(({ number }) => number === parsed.data.number))
      problems.push(`line ${line}: number: ${parsed.data.number} is there twice`)
    else people.push(parsed.data)
  }
  return { people, problems }
}
