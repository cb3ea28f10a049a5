import { type ComponentType, lazy, Suspense } from 'react'
import { allWords } from '@/words/translations'

/**
 * A component whose script is fetched when it is first drawn, so that no page waits for it. Nothing stands there until then.
 * Not for what the server draws.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Late = lazy(async () => {
    const [component] = await Promise.all([load(), allWords()])
    return { default: component }
  })
  return function LateComponent(props: Props) {
    return (
      <Suspense>
        <Late {...props} />
      </Suspense>
    )
  }
}
