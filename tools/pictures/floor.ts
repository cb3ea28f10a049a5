import sharp from 'sharp'
import { planAddress } from '../../lib/floors/address.ts'
import type { RestApi } from './rest-api.ts'

/** Drawn for the pictures: a plan is otherwise a picture of somebody's building. */
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000" viewBox="0 0 1600 1000">
  <rect width="1600" height="1000" fill="#ffffff"/>
  <g fill="#eef1f5" stroke="#8a94a6" stroke-width="6">
    <rect x="40" y="40" width="460" height="400"/>
    <rect x="500" y="40" width="560" height="400"/>
    <rect x="1060" y="40" width="500" height="400"/>
    <rect x="40" y="600" width="700" height="360"/>
    <rect x="740" y="600" width="340" height="360"/>
    <rect x="1080" y="600" width="480" height="360"/>
  </g>
  <g fill="#ffffff" stroke="#ffffff" stroke-width="12">
    <path d="M220 440h100M730 440h100M1260 440h100M340 600h100M860 600h100M1270 600h100"/>
  </g>
  <g fill="#d5dbe4">
    <rect x="160" y="180" width="220" height="110" rx="10"/>
    <rect x="670" y="180" width="220" height="110" rx="10"/>
    <rect x="280" y="730" width="220" height="110" rx="10"/>
    <circle cx="1310" cy="240" r="90"/>
    <rect x="1180" y="700" width="280" height="160" rx="20"/>
  </g>
  <g fill="#5b6577" font-family="sans-serif" font-size="34" text-anchor="middle">
    <text x="270" y="110">Room 101</text><text x="780" y="110">Room 102</text><text x="1310" y="110">Meeting</text>
    <text x="390" y="680">Room 103</text><text x="910" y="790">Stairs</text><text x="1320" y="680">Kitchen</text>
  </g>
</svg>`

const desks = [
  { number: '2004', x: 0.17, y: 0.235 },
  { number: '2005', x: 0.49, y: 0.235 },
  { number: '2006', x: 0.245, y: 0.785 },
]

/** Gives the demo a floor with a plan and desks on it; the path of its page. */
export async function addFloor(ask: RestApi): Promise<string> {
  const { id } = (await ask('POST', '/floors', { location: 'South wing', name: 'Floor 1' })) as { id: string }
  await ask('POST', `/floors/${id}/plan`, await sharp(Buffer.from(drawing)).png().toBuffer())
  for (const desk of desks) await ask('POST', `/floors/${id}/desks`, desk)
  return planAddress(id)
}
