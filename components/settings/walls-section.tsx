import Link from 'next/link'
import { buttonLook } from '../ui/button'
import { Section } from '../ui/section'

/** The way to the page of walls. */
export function WallsSection({ pbx }: { pbx: string }) {
  return (
    <Section title="Walls" lead="Screens that show who is where to everybody who passes, each with a link of its own.">
      <div>
        <Link href={`/settings/walls?pbx=${pbx}`} className={buttonLook()}>
          Links of walls
        </Link>
      </div>
    </Section>
  )
}
