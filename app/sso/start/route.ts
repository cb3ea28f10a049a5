import { type NextRequest, NextResponse } from 'next/server'
import { clientAddress } from '@/lib/auth/client-address'
import { purposeSchema } from '@/lib/contract/single-sign-on'
import { beginSso } from '@/lib/single-sign-on/begin'
import { leadAway } from '../lead-away'
import { leadToRefusal } from '../refusal'

/** Where the buttons of the sign-in pages lead: on to the provider. */
export async function GET({ headers, nextUrl: { searchParams } }: NextRequest): Promise<NextResponse> {
  const purpose = purposeSchema.catch('account').parse(searchParams.get('for'))
  try {
    const { address, cookie } = await beginSso({
      purpose,
      next: searchParams.get('next'),
      from: clientAddress(headers),
    })
    const response = leadAway(address.href)
    response.cookies.set(cookie.name, cookie.value, cookie.options)
    return response
  } catch (error) {
    return leadToRefusal(error, purpose)
  }
}
