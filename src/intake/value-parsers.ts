import { MEASURE_TYPES } from '../catalogue/measure-types.ts'
import { NO_DAY, parseDanishDay, parseIsoDay, schoolYearDays } from '../kernel/calendar.ts'
import {
  type ColumnSpec,
  type Demand,
  LEGAL_BASES,
  type NumberDemand,
} from '../kernel/package/data-package.ts'
import type { RefusalReason } from '../kernel/package/receipt.ts'
import type { Notation } from './manifest.ts'
import type { TextCodes } from './text-codes.ts'

/** A text read as the number that stands for it in the register, or why it cannot be. */
export type ReadText = (text: string) => number | RefusalReason

/** Texts that the package as a whole numbers: its municipality codes and school years. */
export interface PackageTexts {
  readonly municipalities: TextCodes
  readonly schoolYears: TextCodes
}

const TYPE_INDEX: ReadonlyMap<string, number> = new Map(MEASURE_TYPES.map(({ code }, index) => [code, index]))
const LAW_PLACES: ReadonlyMap<string, number> = new Map(LEGAL_BASES.map((law, place) => [law, place]))
const TIME_OF_DAY = /^[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d([.,]\d+)?)?(Z|[+-]\d\d:?\d\d)?$/

/** How the texts of a column are read; ids and texts that no rule reads have no parser. */
export function textParser(column: ColumnSpec, notation: Notation, texts: PackageTexts): ReadText {
  const { demand } = column
  switch (demand.kind) {
    case 'date':
      return dateParser(notation.danishDates.has(column.name))
    case 'timestamp':
      return timestampParser(notation.danishDates.has(column.name))
    case 'number':
      return numberParser(demand, notation.decimalChars.get(column.name) ?? notation.decimalChar)
    case 'choice':
      return choiceParser(demand.choices)
    case 'municipality':
      return (text) => (/^\d{3}$/.test(text) ? texts.municipalities.codeOf(text) : 'not-allowed')
    case 'measure-type':
      return (text) => TYPE_INDEX.get(text) ?? 'unknown-measure-type'
    case 'legal-basis':
      return legalBasis
    case 'school-year':
      return (text) => (schoolYearDays(text) ? texts.schoolYears.codeOf(text) : 'not-allowed')
    case 'text':
    case 'id':
    case 'reference':
    case 'label':
    case 'unread':
      return () => 0
  }
}

/** What an empty value is read as. */
export function emptyValue(demand: Demand): number {
  switch (demand.kind) {
    case 'date':
    case 'timestamp':
      return NO_DAY
    case 'number':
      return Number.NaN
    case 'choice':
    case 'legal-basis':
      return 0
    default:
      return -1
  }
}

/** Whether a number that a file holds as such is what the column demands. */
export function checkNumber(demand: NumberDemand, value: number): number | RefusalReason {
  if (!Number.isFinite(value)) return 'not-a-number'
  const { whole, min, max } = demand
  if (whole && !Number.isInteger(value)) return 'not-allowed'
  const isOutside = (min !== undefined && value < min) || (max !== undefined && value > max)
  return isOutside ? 'not-allowed' : value
}

function dateParser(isDanish: boolean): ReadText {
  const parse = isDanish ? parseDanishDay : parseIsoDay
  return (text) => parse(text) ?? 'not-a-date'
}

/** The day of a time stamp is the day it is written with; the time of day decides nothing. */
function timestampParser(isDanish: boolean): ReadText {
  const parse = isDanish ? parseDanishDay : parseIsoDay
  return (text) => {
    const time = text.slice(10)
    return time === '' || TIME_OF_DAY.test(time) ? (parse(text.slice(0, 10)) ?? 'not-a-date') : 'not-a-date'
  }
}

function numberParser(demand: NumberDemand, decimalChar: string): ReadText {
  return (text) => {
    const isForeign = decimalChar !== '.' && text.includes('.')
    const plain = decimalChar === '.' ? text : text.replace(decimalChar, '.')
    if (isForeign || !/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return 'not-a-number'
    return checkNumber(demand, Number(plain))
  }
}

function choiceParser(choices: readonly string[]): ReadText {
  const places = new Map(choices.map((choice, place) => [choice, place]))
  return (text) => places.get(text) ?? 'not-allowed'
}

function legalBasis(text: string): number | RefusalReason {
  const law = text.trim().split(/\s+/)[0]
  return LAW_PLACES.get(law) ?? 'not-allowed'
}
