import type { ExternalToast, toast as drawnToast } from 'sonner'

type Draw = typeof drawnToast

let fetchDrawing = (): void => undefined
let isDrawn: (draw: Draw) => void
const drawing = new Promise<Draw>((resolve) => {
  isDrawn = resolve
})

/** @param fetch fetches what draws them, which no page waits for: components/ui/toaster.tsx */
export function onFirstToast(fetch: () => void): void {
  fetchDrawing = fetch
}

/** From now on they are drawn, and those that have waited first. */
export const drawToastsWith = (draw: Draw): void => isDrawn(draw)

/** What draws them, as soon as it is there. */
export function drawnToasts(): Promise<Draw> {
  fetchDrawing()
  return drawing
}

/** Short results, which appear at the edge of the page. */
export const toast = {
  success: (text: string, more?: ExternalToast) => void drawnToasts().then((draw) => draw.success(text, more)),
  /** Stays until it is dismissed: it says what to do. */
  error: (text: string, more?: ExternalToast) =>
    void drawnToasts().then((draw) => draw.error(text, { duration: Infinity, ...more })),
}
