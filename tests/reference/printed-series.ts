import { CUT_OFFS, cutOffOf, type FindRow, type PrintedLine } from './printed.ts'

interface Series {
  readonly figure: string
  readonly groups: readonly string[]
}

/** Which figure and groups (their sum) a series of the text speaks of; the longest name that fits decides. */
const SERIES: readonly (readonly [string, Series])[] = [
  ['anbragte pr. 1000', { figure: 'placed_per_1000', groups: ['total'] }],
  ['institution,', { figure: 'placement_forms', groups: ['institution'] }],
  ['familiepleje,', { figure: 'placement_forms', groups: ['foster'] }],
  ['netværkspleje,', { figure: 'placement_forms', groups: ['kinship'] }],
  ['til anden anbringelsesform', { figure: 'institution_ceased_to', groups: ['other_placement'] }],
  ['ikke længere anbragt', { figure: 'institution_ceased_to', groups: ['not_placed'] }],
  ['ophørte institutionsanbringelser', { figure: 'institution_ceased', groups: ['total'] }],
  ['hjemmebaserede pr. 1000', { figure: 'home_based_per_1000', groups: ['sum_of_types'] }],
  ['ingen bevægelse', { figure: 'home_based_movements', groups: ['none'] }],
  ['op ad trappen', { figure: 'home_based_movements', groups: ['up'] }],
  ['ned ad trappen', { figure: 'home_based_movements', groups: ['down'] }],
  ['ophørt med hjemmebaseret', { figure: 'home_based_movements', groups: ['up', 'down'] }],
  ['§ 11.3 pr. 1000', { figure: 'preventive_per_1000', groups: ['total'] }],
]

function seriesOf(line: PrintedLine): Series {
  const found = SERIES.find(([name]) => line.series.startsWith(name))
  if (!found) throw new Error(`No key figure for the series "${line.series}"`)
  return found[1]
}

/**
 * The cut-offs of a period: a month, or all between two months. "tvetydig: A eller B" and "godt 2 år senere" leave
 * it open which; they are answered with the cut-offs they may mean.
 */
function cutOffsOf(period: string): string[] {
  if (period.startsWith('2017 (godt 2 år senere)')) return ['2017-01-31', '2017-05-31', '2017-09-30']
  const months = period.match(/\d{4}-\d{2}/g) ?? []
  const [first, last] = [cutOffOf(months[0] ?? ''), cutOffOf(months.at(-1) ?? '')]
  return CUT_OFFS.filter((date) => date >= first && date <= last)
}

/** The value of a series at each cut-off of its period. */
export function valuesOf(row: FindRow, line: PrintedLine, place = line.municipality): number[] {
  const { figure, groups } = seriesOf(line)
  return cutOffsOf(line.period).map((date) =>
    groups.reduce((sum, group) => sum + (row(figure, place, date, group).value ?? Number.NaN), 0),
  )
}

/** What was counted at all cut-offs of a period together. */
export function countOf(row: FindRow, line: PrintedLine, place = line.municipality): number {
  const { figure, groups } = seriesOf(line)
  return cutOffsOf(line.period)
    .flatMap((date) => groups.map((group) => row(figure, place, date, group).numerator ?? 0))
    .reduce((sum, count) => sum + count, 0)
}
