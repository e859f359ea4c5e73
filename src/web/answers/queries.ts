import { keepPreviousData, queryOptions, skipToken, useQuery } from '@tanstack/react-query'
import type {
  FigureQuery,
  FiguresQuery,
  PathQuery,
  ReceiptQuery,
  StaircaseQuery,
  UnitsQuery,
} from '../../api/wire.ts'
import type { Answers } from '../../api/wire-answers.ts'
import { type Source, useSource } from './source.ts'

type Question = Exclude<keyof Answers, 'package' | 'download'>

/** The package of this page: its municipalities, cut-offs and figures. Asked once. */
export function usePackage() {
  const { answers, name } = useSource()
  return useQuery({ queryKey: [name, 'package'], queryFn: () => answers.package() })
}

export function useStaircase(query: StaircaseQuery | null) {
  return useQuery(optionsOf(useSource(), 'staircase', query))
}

export function useFigures(query: FiguresQuery | null) {
  return useQuery(optionsOf(useSource(), 'figures', query))
}

export function useFigure(query: FigureQuery | null) {
  return useQuery(optionsOf(useSource(), 'figure', query))
}

export function useUnits(query: UnitsQuery | null) {
  return useQuery(optionsOf(useSource(), 'units', query))
}

export function usePath(query: PathQuery | null) {
  return useQuery(optionsOf(useSource(), 'path', query))
}

export function useReceipt(query: ReceiptQuery | null) {
  return useQuery(optionsOf(useSource(), 'receipt', query))
}

/** How to ask one question of a package; `null` waits. The answer before stays on the page meanwhile. */
export function optionsOf<Q extends Question>(
  { answers, name }: Source,
  question: Q,
  query: Parameters<Answers[Q]>[0] | null,
) {
  type Answer = Awaited<ReturnType<Answers[Q]>>
  // The compiler cannot follow one method out of the union of all; the question names it.
  const ask = answers[question] as unknown as (query: Parameters<Answers[Q]>[0]) => Promise<Answer>
  return queryOptions<Answer>({
    queryKey: [name, question, query],
    queryFn: query === null ? skipToken : () => ask.call(answers, query),
    placeholderData: keepPreviousData,
  })
}
