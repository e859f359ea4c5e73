import { describe, expect, test } from 'vitest'
import { bornOn, parseCpr, sexOfCpr } from './cpr.ts'

/** Invented numbers; anyone may add to the lists. */
const ACCEPTED = [
  ['0101150002', 'the seventh digit 0 says the 1900s', '1915-01-01'],
  ['010115-4001', 'with a dash', '2015-01-01'],
  [' 0101154001 ', 'with space around it', '2015-01-01'],
  ['010115 4001', 'with a space', '2015-01-01'],
  ['2902164000', 'a leap day', '2016-02-29'],
  ['3112364999', 'the last year of a seventh digit 4', '2036-12-31'],
  ['0101374000', 'the first year that a seventh digit 4 puts in the 1900s', '1937-01-01'],
  ['0101369001', 'a seventh digit 9 as a 4', '2036-01-01'],
  ['0101379001', 'a seventh digit 9 as a 4', '1937-01-01'],
  ['0101575001', 'the last year of a seventh digit 5', '2057-01-01'],
  ['0101585001', 'the first year that a seventh digit 5 puts in the 1800s', '1858-01-01'],
  ['0101998001', 'a seventh digit 8 late in the century', '1899-01-01'],
] as const

/** Without modulus 11: given out since 2007, first to those born on 1 January. */
const WITHOUT_MODULUS_11 = ['0101650001', '0101800001', '0101950003', '0101154001', '0101154003']

const REFUSED = [
  ['', 'nothing'],
  ['010115400', 'nine digits'],
  ['01011540011', 'eleven digits'],
  ['0101-154001', 'the dash in another place'],
  ['0101I54001', 'a letter'],
  ['0001154001', 'day 0'],
  ['3201154001', 'day 32'],
  ['0113154001', 'month 13'],
  ['3104154001', '31 April'],
  ['2902154001', '29 February outside a leap year'],
  ['6101154001', 'the day of an administrative number'],
] as const

describe('a CPR number', () => {
  test.each(ACCEPTED)('%s is one (%s): born %s', (text, _why, born) => {
    const cpr = parseCpr(text)
    expect(cpr).toMatch(/^\d{10}$/)
    expect(bornOn(cpr ?? '')).toBe(born)
  })

  test.each(WITHOUT_MODULUS_11)('%s is one, though modulus 11 fails', (text) => {
    expect(parseCpr(text)).toBe(text)
    const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
    expect([...text].reduce((sum, digit, at) => sum + Number(digit) * weights[at], 0) % 11).not.toBe(0)
  })

  test.each(REFUSED)('%j is none: %s', (text) => {
    expect(parseCpr(text)).toBeNull()
  })

  test.each([
    '010115\u00a04001',
    '010115\u20114001',
    '010115 - 4001',
    '\u00a00101154001\u00a0',
    '010115–4001',
  ])('%j is one, as another system or a document sets its two parts apart', (text) => {
    expect(parseCpr(text)).toBe('0101154001')
  })

  test('the last digit tells girls from boys', () => {
    expect([sexOfCpr('0101154002'), sexOfCpr('0101154001')]).toEqual(['female', 'male'])
  })
})
