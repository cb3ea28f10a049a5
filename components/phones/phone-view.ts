import { type PhoneQuery, readOrder, orders, shows } from '@/lib/contract/phone-list'

/** `page`: of the first one 1. */
export type PhoneView = PhoneQuery & { page: number }

/** Reads the view out of the page's address, where `-label` is by label the other way round; anything unknown is the default. */
export function readPhoneView(params: Record<string, string | string[] | undefined>): PhoneView {
  const text = (name: string) => (typeof params[name] === 'string' ? params[name] : '')
  const page = Number(text('page'))
  return {
    search: text('search').slice(0, 100),
    pbx: text('pbx'),
    location: text('location'),
    show: shows.find((show) => show === text('show')) ?? 'all',
    ...readOrder(orders.find((order) => order === text('sort')) ?? 'number'),
    page: Number.isSafeInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}

/** The same as parts of an address; '' for what is the default. */
export function addressOfView({ sort, isDescending, show, page, ...rest }: PhoneView): Record<string, string> {
  const order = `${isDescending ? '-' : ''}${sort}`
  return {
    ...rest,
    show: show === 'all' ? '' : show,
    sort: order === 'number' ? '' : order,
    page: page === 1 ? '' : String(page),
  }
}
