import { writeFileSync } from 'node:fs'

const rate = 8000

/** Writes a WAV file of silence (8 kHz, 16 bit, mono): what a phone without a microphone says. */
export function writeSilence(file: string, seconds: number): void {
  const bytes = seconds * rate * 2
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + bytes, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20) // PCM
  header.writeUInt16LE(1, 22) // channels
  header.writeUInt32LE(rate, 24)
  header.writeUInt32LE(rate * 2, 28) // bytes a second
  header.writeUInt16LE(2, 32) // bytes a frame
  header.writeUInt16LE(16, 34) // bits a sample
  header.write('data', 36)
  header.writeUInt32LE(bytes, 40)
  writeFileSync(file, Buffer.concat([header, Buffer.alloc(bytes)]))
}
