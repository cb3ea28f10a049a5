import { expect, test } from 'vitest'
import { Histogram } from '@/lib/contract/metrics'
import { exposition } from './exposition'

test('each metric has its help and type once, and its samples below', () => {
  expect(
    exposition([
      { metric: 'hotdesk_pbx_link_up', labels: { link: 'ami' }, value: 1 },
      { metric: 'hotdesk_phones', value: 8 },
      { metric: 'hotdesk_pbx_link_up', labels: { link: 'ari' }, value: 0 },
    ]),
  ).toBe(
    '# HELP hotdesk_phones Phones in the pool.\n' +
      '# TYPE hotdesk_phones gauge\n' +
      'hotdesk_phones 8\n' +
      '# HELP hotdesk_pbx_link_up 1 while the link (ami, ari) to the PBX is up.\n' +
      '# TYPE hotdesk_pbx_link_up gauge\n' +
      'hotdesk_pbx_link_up{link="ami"} 1\n' +
      'hotdesk_pbx_link_up{link="ari"} 0\n',
  )
})

test('a label may hold anything', () => {
  const text = exposition([{ metric: 'hotdesk_build_info', labels: { asterisk: 'a "b"\\\nc' }, value: 1 }])
  expect(text).toContain('hotdesk_build_info{asterisk="a \\"b\\"\\\\\\nc"} 1\n')
})

test('the buckets of a histogram add up', () => {
  const histogram = new Histogram('hotdesk_reconcile_seconds', [0.1, 1])
  for (const seconds of [0.05, 0.1, 0.5, 30]) histogram.observe(seconds)
  expect(exposition(histogram.samples()).split('\n').slice(2)).toEqual([
    'hotdesk_reconcile_seconds_bucket{le="0.1"} 2',
    'hotdesk_reconcile_seconds_bucket{le="1"} 3',
    'hotdesk_reconcile_seconds_bucket{le="+Inf"} 4',
    'hotdesk_reconcile_seconds_sum 30.65',
    'hotdesk_reconcile_seconds_count 4',
    '',
  ])
})
