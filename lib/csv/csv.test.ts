import { describe, expect, it } from 'vitest'
import { newPhoneSchema } from '@/lib/contract/phones'
import { decodeText } from './decode-text'
import { formatCsv, guard, unguard } from './format-csv'
import { parseCsv } from './parse-csv'
import { phonesAsCsv } from './phones-as-csv'
import { readPhoneFile } from './read-phones'

const phonesIn = (text: string) => readPhoneFile(text).lines.map(({ phone }) => phone)
const problemsIn = (text: string, pbx?: string) =>
  readPhoneFile(text, pbx).lines.flatMap(({ line, problems }) => problems.map((problem) => `${line} ${problem}`))
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
    expect(phonesIn(phonesAsCsv(phones))).toEqual(phones)
  })

  it('may come without a heading, or with one in another order', () => {
    const phones = [{ number: '2001', label: 'Window', location: 'North' }]
    expect(phonesIn('2001;Window;North')).toMatchObject(phones)
    expect(phonesIn('Location,Number,Label\nNorth,2001,Window')).toMatchObject(phones)
    expect(phonesIn('number\n2001')).toEqual([{ number: '2001' }])
  })

  it('are refused with the line of everything that is wrong', () => {
    const text = `number,label\n2001,A\nx,B\n2001,C\n2002,D,E,F\n2003,${'g'.repeat(61)}`
    expect(problemsIn(text)).toEqual([
      '3 number: Use 1 to 20 digits, for example 2001.',
      '4 number: 2001 is on line 2 already',
      '5 4 columns instead of 2',
      '6 label: Use at most 60 characters.',
    ])
    expect(problemsIn('number,owner\n2001,1001\n2002,\n2003,1001')).toEqual([
      '4 owner: 1001 owns desk 2001 on line 2 already',
    ])
    expect(readPhoneFile('').problem).toBe('The file is empty.')
    expect(readPhoneFile('number,colour\n2001,red').problem).toBe('line 1: there is no column colour')
  })

  it('keep the number of a wrong line as it is there, beside the good ones', () => {
    expect(readPhoneFile('number,label\nx1,A\n2001,B').lines).toMatchObject([
      { line: 2, number: 'x1', phone: null },
      { line: 3, number: '2001', phone: { label: 'B' } },
    ])
  })

  it('say of which PBX they are where they are of several, and are wrong on another one', () => {
    const phone = newPhoneSchema.parse({ number: '2001' })
    const csv = phonesAsCsv([
      { ...phone, pbx: 'main' },
      { ...phone, pbx: 'north' },
    ])
    expect(csv).toMatch(/^pbx,number,label/)
    expect(phonesAsCsv([{ ...phone, pbx: 'main' }])).toMatch(/^number,label/)
    expect(problemsIn(csv, 'main')).toEqual(['3 pbx: it is a phone of north'])
  })
})

describe('a file of FreePBX’s Bulk Handler', () => {
  it('gives number and name, and the rest is for something else', () => {
    const text = 'extension,password,name,voicemail,id,tech,description\n2001,,Room 201,default,2001,pjsip,Room\n'
    const { lines, ignored } = readPhoneFile(text)
    expect(lines.map(({ phone }) => phone)).toEqual([{ number: '2001', label: 'Room 201' }])
    expect(ignored).toEqual(['password', 'voicemail', 'tech', 'description'])
  })

  it('gives devices their own number, where extension and device differ', () => {
    expect(phonesIn('extension,name,id\n1001,Anna,2001\n1002,Bob,\n')).toEqual([
      { number: '2001', label: 'Anna' },
      { number: '1002', label: 'Bob' },
    ])
  })

  it('may say what is ours as well', () => {
    expect(phonesIn('extension,name,label,location\n2001,x,Window,Ward 3\n')).toEqual([
      { number: '2001', label: 'Window', location: 'Ward 3' },
    ])
  })
})

describe('the text of a file', () => {
  const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding))

  it.each([
    ['UTF-8', bytes('B\u00fcro', 'utf8')],
    ['UTF-8 with a byte order mark', bytes('\uFEFFB\u00fcro', 'utf8')],
    ['Latin-1', bytes('B\u00fcro', 'latin1')],
    ['UTF-16', bytes('\uFEFFB\u00fcro', 'utf16le')],
  ])('is read from %s', (_what, file) => {
    expect(decodeText(file)).toBe('B\u00fcro')
  })

  it('has the letters that Windows adds to Latin-1', () => {
    expect(decodeText(new Uint8Array([0x80, 0x93, 0xe4]))).toBe('€“ä')
  })

  it('is not in a workbook', () => {
    expect(() => decodeText(bytes('PK\u0003\u0004\0\0', 'latin1'))).toThrow(/not text/)
  })
})
