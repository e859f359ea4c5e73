import type { Language } from '../../kernel/text.ts'
import { useLanguage } from '../routing/selection.ts'

const LOCALES = { da: 'da-DK', en: 'en-GB' } as const
const NO_BREAK_SPACE = '\u00a0'

/** How numbers and days are written in one language. */
export interface Format {
  readonly language: Language
  /** `1.234,5`; half-up, as every figure is rounded (key-figures.md, "Output"). */
  number(value: number, decimals?: number): string
  /** `+1,1`, `−0,3` or `0,0`. */
  signed(value: number, decimals?: number): string
  /** `38 %`, from 38. */
  percent(value: number, decimals?: number): string
  /** `30. september 2017`, from `2017-09-30`; a school year such as `2014/15` is left as it is. */
  date(iso: string): string
  /** `30. sep. 2017`. */
  shortDate(iso: string): string
}

export function useFormat(): Format {
  return FORMATS[useLanguage()]
}

export function formatOf(language: Language): Format {
  const locale = LOCALES[language]
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const short = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const number = (value: number, decimals = 0) =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      roundingMode: 'halfExpand',
      signDisplay: 'negative',
    })
      .format(withoutNoise(value))
      .replace(/^-/, '−')
  return {
    language,
    number,
    signed: (value, decimals = 0) => {
      const text = number(value, decimals)
      return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
    },
    percent: (value, decimals = 0) => `${number(value, decimals)}${language === 'da' ? NO_BREAK_SPACE : ''}%`,
    date: (iso) => (isDay(iso) ? long.format(dayOf(iso)) : iso),
    shortDate: (iso) => (isDay(iso) ? short.format(dayOf(iso)) : iso),
  }
}

const FORMATS = { da: formatOf('da'), en: formatOf('en') }

/** Removes the last bits of a division, so that 2.4499999999999997 is rounded as the 2.45 it stands for. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12))
}

function isDay(iso: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso)
}

function dayOf(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`)
}
