import type { KeyboardEvent } from 'react'

/** How far an arrow goes through the desks: from row to row, or through the lines of tiles; 0: it is no such key. */
export function stepOf({ key, target, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): number {
  if (altKey || ctrlKey || metaKey || shiftKey || !(target instanceof Element)) return 0
  const tiles = target.closest('[data-tiles]')
  const line = tiles ? getComputedStyle(tiles).gridTemplateColumns.split(' ').length : 1
  switch (key) {
    case 'ArrowDown':
      return line
    case 'ArrowUp':
      return -line
    case 'ArrowRight':
      return tiles ? 1 : 0
    case 'ArrowLeft':
      return tiles ? -1 : 0
    default:
      return 0
  }
}
