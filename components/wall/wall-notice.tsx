import { wallWords } from '@/words/wall'
import type { WallNews } from './wall-reader'

/** Instead of a wall: why there is none, and what to do. */
export function WallNotice({ news }: { news: Exclude<WallNews, { kind: 'shown' }> }) {
  const { title, says } = wallWords().notices[news.kind === 'closed' ? news.why : news.kind]
  return (
    <div className="wall-notice">
      <h1>{title}</h1>
      <p>{says}</p>
    </div>
  )
}
