import { NextResponse } from 'next/server'

/** @param address without a host the browser stays at the one it used */
export const leadAway = (address: string) =>
  new NextResponse(null, { status: 303, headers: { Location: address, 'Cache-Control': 'no-store' } })
