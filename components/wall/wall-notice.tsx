import type { WallNews } from './wall-reader'

const words = {
  opening: { title: 'Connecting…', says: 'The wall appears as soon as Hot Desk answers.' },
  no_wall_link: {
    title: 'This screen has no link yet',
    says: 'Open the link of a wall here. Administrators make one under Settings, Walls.',
  },
  wall_revoked: {
    title: 'This link was revoked',
    says: 'It shows nothing any more. Ask an administrator for a new one, and open that here.',
  },
}

/** Instead of a wall: why there is none, and what to do. */
export function WallNotice({ news }: { news: Exclude<WallNews, { kind: 'shown' }> }) {
  const { title, says } = words[news.kind === 'closed' ? news.why : news.kind]
  return (
    <div className="wall-notice">
      <h1>{title}</h1>
      <p>{says}</p>
    </div>
  )
}
