import { Merge, Pencil, Trash2 } from 'lucide-react'
import Link from 'next/link'
import type { Location } from '@/lib/contract/locations'
import { Button } from '../ui/button'
import { Cell, Row, Table } from '../ui/table'

type LocationTableProps = {
  locations: readonly Location[]
  pbxes: readonly { id: string; name: string }[]
  onTask: (kind: 'edit' | 'merge' | 'remove', location: Location) => void
}

export function LocationTable({ locations, pbxes, onTask }: LocationTableProps) {
  const names = pbxes.length > 1 ? new Map(pbxes.map(({ id, name }) => [id, name])) : null
  const hasOthers = ({ id, pbx }: Location) => locations.some((one) => one.pbx === pbx && one.id !== id)
  return (
    <Table caption="Locations" columns={['Name', ...(names ? ['PBX'] : []), 'Time zone', 'Phones', 'Actions']}>
      {locations.map((location) => (
        <Row key={location.id} data-location={location.name}>
          <Cell name="Name" className="font-medium wrap-anywhere">
            {location.name}
          </Cell>
          {names ? <Cell name="PBX">{names.get(location.pbx) ?? location.pbx}</Cell> : null}
          <Cell name="Time zone" className="wrap-anywhere">
            {location.timeZone ?? <span className="text-muted">That of the worker</span>}
          </Cell>
          <Cell name="Phones" className="tabular-nums">
            {location.phones === 0 ? (
              'None'
            ) : (
              <Link href={phonesAt(location)} className="underline">
                {location.phones} <span className="sr-only">at {location.name}</span>
              </Link>
            )}
          </Cell>
          <Cell className="max-lg:mt-1 lg:text-right">
            <span className="inline-flex flex-wrap gap-1.5">
              <Button size="small" onClick={() => onTask('edit', location)}>
                <Pencil aria-hidden /> <Named text="Edit" of={location} />
              </Button>
              {hasOthers(location) ? (
                <Button size="small" onClick={() => onTask('merge', location)}>
                  <Merge aria-hidden /> <Named text="Merge" of={location} />
                </Button>
              ) : null}
              <Button size="small" onClick={() => onTask('remove', location)}>
                <Trash2 aria-hidden /> <Named text="Delete" of={location} />
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

const phonesAt = ({ pbx, name }: Location) => `/phones?${new URLSearchParams({ pbx, location: name })}`
