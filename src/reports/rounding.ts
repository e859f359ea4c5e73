import type { FigureUnit } from '../kernel/key-figure.ts'
import type { Language } from '../kernel/text.ts'

/**
 * How many decimals a unit is shown with: rates per 1,000 two, as the tables of the evaluation (2018) print them,
 * indexes two, per cent and the rest one.
 */
export const DECIMALS: Readonly<Record<FigureUnit, number>> = {
  per_1000: 2,
  percent: 1,
  days: 1,
  cases: 1,
  index_1_5: 2,
  percent_mean: 1,
}

/**
 * Rounds half up, as key-figures.md "Output" asks of every shown number. It rounds the decimal that the number
 * stands for (1.005 becomes 1.01), not its binary neighbour. Returns the digits with `.` as decimal mark.
 */
export function roundHalfUp(value: number, decimals: number): string {
  const text = plainDecimal(Number(value.toPrecision(15)))
  const [whole, fraction = ''] = text.replace('-', '').split('.')
  const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'))
  const rounded = (kept + (fraction.charAt(decimals) >= '5' ? 1n : 0n)).toString().padStart(decimals + 1, '0')
  const sign = text.startsWith('-') && /[1-9]/.test(rounded) ? '-' : ''
  const point = rounded.length - decimals
  return sign + rounded.slice(0, point) + (decimals > 0 ? `.${rounded.slice(point)}` : '')
}

/** A number as people read it: `1.234,50` in Danish, `1,234.50` in English. */
export function shownNumber(value: number, decimals: number, language: Language): string {
  const [whole, fraction] = roundHalfUp(value, decimals).split('.')
  const [thousands, mark] = language === 'da' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands)
  return fraction === undefined ? grouped : grouped + mark + fraction
}

/** The number without an exponent, however small or large. */
export function plainDecimal(value: number): string {
  const text = String(value)
  if (!text.includes('e')) return text
  if (Math.abs(value) >= 1) return BigInt(value).toString()
  const [mantissa, exponent] = String(Math.abs(value)).split('e')
  return `${value < 0 ? '-' : ''}0.${'0'.repeat(-Number(exponent) - 1)}${mantissa.replace('.', '')}`
}
