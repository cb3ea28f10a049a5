/** The desks the tests begin with; all exist on the sandboxed PBX. */
export const pool = [
  { number: '2001', label: 'Reception 1', location: 'Ground floor' },
  { number: '2002', label: 'Reception 2', location: 'Ground floor' },
  { number: '2003', label: 'Window desk', location: 'First floor' },
]
