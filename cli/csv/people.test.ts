import { describe, expect, it } from 'vitest'
import { readPeople } from './people.ts'

describe('extensions in CSV', () => {
  it('have their own dial string, or that of a PJSIP endpoint with their number', () => {
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
