import { png } from '../../sandbox/png.ts'

/** The colours of the demo's plan; a pixel is the index of one of them. */
const colours = [
  [244, 246, 249],
  [255, 255, 255],
  [92, 102, 118],
  [214, 220, 228],
  [150, 160, 174],
  [226, 238, 228],
] as const
const [outside, floor, wall, furniture, ink, green] = [0, 1, 2, 3, 4, 5]

const [width, height] = [1600, 1000]

/** The plan of an office that does not exist: two wings, a reception and a meeting room. */
export function drawPlan(): Uint8Array<ArrayBuffer> {
  const sheet = new Sheet()
  sheet.fill(60, 60, 1480, 880, floor)
  for (const [x, y, w, h] of desks) sheet.fill(x, y, w, h, furniture)
  for (const [x, y] of plants) sheet.disc(x, y, 26, green)
  for (const [x, y, w, h] of walls) sheet.fill(x, y, w, h, wall)
  for (const [x, y, w, h] of doors) sheet.fill(x, y, w, h, floor)
  sheet.disc(1240, 760, 96, furniture)
  for (const [x, y, word] of words) sheet.write(x, y, word)
  return png(width, height, colours, sheet.pixels)
}

type Rectangle = [x: number, y: number, width: number, height: number]

const thick = 14
const walls: Rectangle[] = [
  [60, 60, 1480, thick],
  [60, 926, 1480, thick],
  [60, 60, thick, 880],
  [1526, 60, thick, 880],
  // Between the wings and the reception, and around the meeting room.
  [60, 440, 780, thick],
  [900, 60, thick, 380],
  [900, 540, thick, 400],
  [900, 540, 640, thick],
]
const doors: Rectangle[] = [
  [380, 440, 120, thick],
  [900, 240, thick, 110],
  [900, 700, thick, 110],
  [1320, 926, 120, thick],
]
/** Two at a table, in the wings; a counter, in the reception. */
const desks: Rectangle[] = [
  [150, 180, 180, 90],
  [390, 180, 180, 90],
  [630, 180, 180, 90],
  [150, 640, 180, 90],
  [390, 640, 180, 90],
  [630, 640, 180, 90],
  [1010, 180, 90, 240],
  [1290, 250, 180, 90],
]
const plants: [x: number, y: number][] = [
  [120, 400],
  [850, 880],
  [1480, 120],
  [1480, 880],
]
const words: [x: number, y: number, word: string][] = [
  [100, 100, 'NORTH WING'],
  [100, 490, 'SOUTH WING'],
  [950, 100, 'RECEPTION'],
  [950, 590, 'MEETING ROOM'],
]

class Sheet {
  readonly pixels = new Uint8Array(width * height).fill(outside)

  fill(left: number, top: number, wide: number, high: number, colour: number): void {
    for (let y = top; y < top + high; y += 1) this.pixels.fill(colour, y * width + left, y * width + left + wide)
  }

  disc(x: number, y: number, radius: number, colour: number): void {
    for (let dy = -radius; dy <= radius; dy += 1) {
      const half = Math.floor(Math.sqrt(radius ** 2 - dy ** 2))
      this.fill(x - half, y + dy, 2 * half + 1, 1, colour)
    }
  }

  /** In capitals of five by seven dots. */
  write(x: number, y: number, text: string): void {
    const dot = 4
    for (const [place, letter] of Array.from(text).entries())
      for (const [row, bits] of (letters[letter] ?? []).entries())
        for (let column = 0; column < 5; column += 1)
          if (bits & (0b10000 >> column)) this.fill(x + (place * 6 + column) * dot, y + row * dot, dot, dot, ink)
  }
}

const letters: Record<string, number[]> = {
  C: [0b01110, 0b10001, 0b10000, 0b10000, 0b10000, 0b10001, 0b01110],
  E: [0b11111, 0b10000, 0b10000, 0b11110, 0b10000, 0b10000, 0b11111],
  G: [0b01110, 0b10001, 0b10000, 0b10111, 0b10001, 0b10001, 0b01110],
  H: [0b10001, 0b10001, 0b10001, 0b11111, 0b10001, 0b10001, 0b10001],
  I: [0b01110, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100, 0b01110],
  M: [0b10001, 0b11011, 0b10101, 0b10101, 0b10001, 0b10001, 0b10001],
  N: [0b10001, 0b11001, 0b10101, 0b10011, 0b10001, 0b10001, 0b10001],
  O: [0b01110, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b01110],
  P: [0b11110, 0b10001, 0b10001, 0b11110, 0b10000, 0b10000, 0b10000],
  R: [0b11110, 0b10001, 0b10001, 0b11110, 0b10100, 0b10010, 0b10001],
  S: [0b01111, 0b10000, 0b10000, 0b01110, 0b00001, 0b00001, 0b11110],
  T: [0b11111, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100],
  U: [0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b01110],
  W: [0b10001, 0b10001, 0b10001, 0b10101, 0b10101, 0b11011, 0b10001],
}

/** Where the desks of the demo stand on it, in the order of their numbers: shares of its width and height. */
export const places: readonly { x: number; y: number }[] = [
  [240, 225],
  [480, 225],
  [720, 225],
  [240, 685],
  [480, 685],
  [720, 685],
  [1055, 300],
  [1380, 295],
].map(([x = 0, y = 0]) => ({ x: x / width, y: y / height }))
