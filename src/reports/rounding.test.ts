import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainDecimal, roundHalfUp, shownNumber } from './rounding.ts'

test('a number half way between two is rounded up, whatever its binary neighbour is', () => {
  expect(roundHalfUp(1.005, 2)).toBe('1.01')
  expect(roundHalfUp(0.285 * 100, 0)).toBe('29')
  expect(roundHalfUp(12.25, 1)).toBe('12.3')
  expect(roundHalfUp(0.5, 0)).toBe('1')
  expect(roundHalfUp(99.95, 1)).toBe('100.0')
})

test('rounding keeps the decimals it is asked for, also for whole and very small numbers', () => {
  expect(roundHalfUp(7, 2)).toBe('7.00')
  expect(roundHalfUp(0, 1)).toBe('0.0')
  expect(roundHalfUp(1e-9, 2)).toBe('0.00')
  expect(roundHalfUp(-0.001, 2)).toBe('0.00')
})

test('every share of whole numbers is rounded as the exact fraction is', () => {
  const whole = fc.integer({ min: 0, max: 200_000 })
  const scales = fc.constantFrom(100, 1000)
  fc.assert(
    fc.property(whole, fc.integer({ min: 1, max: 200_000 }), scales, (numerator, denominator, scale) => {
      const exact =
        (BigInt(numerator) * BigInt(scale) * 200n + BigInt(denominator)) / (2n * BigInt(denominator))
      const digits = exact.toString().padStart(3, '0')
      const rounded = roundHalfUp((scale * numerator) / denominator, 2)
      expect(rounded).toBe(`${digits.slice(0, -2)}.${digits.slice(-2)}`)
    }),
  )
})

test('Danish numbers have a decimal comma and points between thousands', () => {
  expect(shownNumber(1234567.891, 2, 'da')).toBe('1.234.567,89')
  expect(shownNumber(1234567.891, 2, 'en')).toBe('1,234,567.89')
  expect(shownNumber(999, 0, 'da')).toBe('999')
})

test('no number is written with an exponent', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
      expect(plainDecimal(value)).toMatch(/^-?\d+(\.\d+)?$/)
    }),
  )
})
