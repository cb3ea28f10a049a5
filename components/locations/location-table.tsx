import { Merge, Pencil, Trash2 } from 'lucide-react'
import Link from 'next/link'
import type { Location } from '@/lib/contract/locations'
import { locationAddress, phonesAt } from '@/lib/locations/address'
import { Button } from '../ui/button'
import { Cell, Row, Table } from '../ui/table'
import { commonWords } from '@/words/common'
import { locale } from '@/words/language'
import { locationsWords } from '@/words/locations'

type LocationTableProps = {
  locations: readonly Location[]
  pbxes: readonly { id: string; name: string }[]
  onTask: (kind: 'edit' | 'merge' | 'remove', location: Location) => void
}

export function LocationTable({ locations, pbxes, onTask }: LocationTableProps) {
  const names = pbxes.length > 1 ? new Map(pbxes.map(({ id, name }) => [id, name])) : null
  const hasOthers = ({ id, pbx }: Location) => locations.some((one) => one.pbx === pbx && one.id !== id)
  const [words, common] = [locationsWords(), commonWords()]
  const { name, pbx, timeZone, phones, actions } = common
  return (
    <Table caption={words.title} columns={[name, ...(names ? [pbx] : []), timeZone, phones, actions]}>
      {locations.map((location) => (
        <Row key={location.id} data-location={location.name}>
          <Cell name={name} className="font-medium wrap-anywhere">
            <Link href={locationAddress(location)} className="underline-offset-4 hover:underline">
              {location.name}
            </Link>
          </Cell>
          {names ? <Cell name={pbx}>{names.get(location.pbx) ?? location.pbx}</Cell> : null}
          <Cell name={timeZone} className="wrap-anywhere">
            {location.timeZone ?? <span className="text-muted">{words.zoneOfWorker}</span>}
          </Cell>
          <Cell name={phones} className="tabular-nums">
            {location.phones === 0 ? (
              words.noPhones
            ) : (
              <Link
                href={phonesAt(location)}
                aria-label={words.phonesAt(location.phones, location.name)}
                className="underline"
              >
                {location.phones.toLocaleString(locale())}
              </Link>
            )}
          </Cell>
          <Cell className="max-lg:mt-1 lg:text-right">
            <span className="inline-flex flex-wrap gap-1.5">
              <Button size="small" onClick={() => onTask('edit', location)}>
                <Pencil aria-hidden /> <Named text={words.edit} of={location} />
              </Button>
              {hasOthers(location) ? (
                <Button size="small" onClick={() => onTask('merge', location)}>
                  <Merge aria-hidden /> <Named text={words.merge} of={location} />
                </Button>
              ) : null}
              <Button size="small" onClick={() => onTask('remove', location)}>
                <Trash2 aria-hidden /> <Named text={words.delete} of={location} />
              </Button>
            </span>
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

function Named({ text, of: { name } }: { text: string; of: Location }) {
  return (
    <span>
      {text}
      <span className="sr-only"> {name}</span>
    </span>
  )
}
