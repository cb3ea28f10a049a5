import { describe, expect, it } from 'vitest'
import { newPhoneSchema } from '../../lib/contract/phones.ts'
import { formatCsv, guard, parseCsv, unguard } from './csv.ts'
import { readPeople } from './people.ts'
import { phonesAsCsv, readPhones } from './phones.ts'

const fieldsOf = (text: string) => parseCsv(text).map(({ fields }) => fields)

describe('CSV', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['a byte order mark', '\uFEFFa,b\n1,2'],
    ['empty lines', '\na,b\n\n1,2\n\n'],
    ['quotes', '"a","b"\n"1","2"'],
  ])('is read with %s', (_what, text) => {
    expect(fieldsOf(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('keeps separators, quotes and line ends inside quotes, and counts lines through them', () => {
    expect(parseCsv('a,"x, ""y""\nz"\nb,2')).toEqual([
      { line: 1, fields: ['a', 'x, "y"\nz'] },
      { line: 3, fields: ['b', '2'] },
    ])
  })

  it.each(['\n', '\r\n'])('counts lines that end in %j, also those inside quotes and empty ones', (end) => {
    const lines = ['a,b', '"x', 'y",1', '', 'c,2', 'd,3'].join(end)
    expect(parseCsv(lines).map(({ line }) => line)).toEqual([1, 2, 5, 6])
  })

  it('is refused where a quote is never closed, which would swallow the rest of the file', () => {
    expect(() => parseCsv('number,label\n2001,"Window\n2002,Door\n')).toThrow(/never closed/)
    expect(fieldsOf('2001,24" screen\n')).toEqual([['2001', '24" screen']])
  })

  it('gives back what was written', () => {
    const rows = [['plain', 'with "quotes"', 'a;b,c\td', ' spaces ', 'two\nlines', '']]
    expect(fieldsOf(formatCsv(rows))).toEqual(rows)
  })

  it.each(['=1+1', '+49', '-2', '@x', "'=x", 'plain', "'quoted'", ''])(
    'guards %j against being a formula, and gives it back',
    (field) => {
      expect(guard(field)).not.toMatch(/^[=+\-@]/)
      expect(unguard(guard(field))).toBe(field)
    },
  )
})

describe('phones in CSV', () => {
  it('are the same after a round trip', () => {
    const phones = [
      newPhoneSchema.parse({ number: '2001', label: '=HYPERLINK("x")', location: 'Nord, "links"' }),
      newPhoneSchema.parse({ number: '0042', location: "'-" }),
    ]
    expect(readPhones(phonesAsCsv(phones))).toEqual({ phones, problems: [] })
  })

  it('may come without a heading, or with one in another order', () => {
    const phones = [{ number: '2001', label: 'Window', location: 'North' }]
    expect(readPhones('2001;Window;North').phones).toMatchObject(phones)
    expect(readPhones('Location,Number,Label\nNorth,2001,Window').phones).toMatchObject(phones)
    expect(readPhones('number\n2001').phones).toEqual([{ number: '2001' }])
  })

  it('are refused with the line of everything that is wrong', () => {
    const text = `number,label\n2001,A\nx,B\n2001,C\n2002,D,E,F\n2003,${'g'.repeat(61)}`
    expect(readPhones(text).problems).toEqual([
      'line 3: number: Use 1 to 20 digits, for example 2001.',
      'line 4: number: 2001 is on line 2 already',
      'line 5: 4 columns instead of 2',
      'line 6: label: Use at most 60 characters.',
    ])
    expect(readPhones('number,owner\n2001,1001\n2002,\n2003,1001').problems).toEqual([
      'line 4: owner: 1001 owns desk 2001 on line 2 already',
    ])
    expect(readPhones('').problems).toEqual(['The file is empty.'])
    expect(readPhones('number,colour\n2001,red').problems).toEqual(['line 1: there is no column colour'])
  })
})

describe('extensions in CSV', () => {
  it('have a dial string of their own, or that of a PJSIP endpoint with their number', () => {
    expect(readPeople('number,name,dial\n1001,Alice,\n1002,Bob,SIP/1002\n').people).toEqual([
      { number: '1001', name: 'Alice', dial: 'PJSIP/1001' },
      { number: '1002', name: 'Bob', dial: 'SIP/1002' },
    ])
  })

  it('are refused with the line of everything that is wrong', () => {
    expect(readPeople('number,name,dial\n1001,,PJSIP/1001&SIP/1\n').problems).toEqual([
      'line 2: name: Enter a name.',
      'line 2: dial: Use the form PJSIP/2001.',
    ])
    expect(readPeople('1001,Alice\n').problems[0]).toContain('name the columns')
  })
})
