import { keepPreviousData, queryOptions, skipToken, useQuery } from '@tanstack/react-query'
import type { FigureQuery, FiguresQuery, PathQuery, StaircaseQuery, UnitsQuery } from '../../api/wire.ts'
import type { Answers } from '../../api/wire-answers.ts'
import type { ReceiptQuery } from '../../api/wire-receipt.ts'
import { type Source, useSource } from './source.ts'

type Question = Exclude<keyof Answers, 'package' | 'download'>

/** The package of this page: its municipalities, cut-offs and figures. Asked once. */
export function usePackage() {
  const source = useSource()
  return useQuery({
    ...freshnessOf(source),
    queryKey: [...keyOf(source), 'package'],
    queryFn: () => source.answers.package(),
  })
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
  source: Source,
  question: Q,
  query: Parameters<Answers[Q]>[0] | null,
) {
  type Answer = Awaited<ReturnType<Answers[Q]>>
  // The compiler cannot follow one method out of the union of all; the question names it.
  const ask = source.answers[question] as unknown as (query: Parameters<Answers[Q]>[0]) => Promise<Answer>
  return queryOptions<Answer>({
    ...freshnessOf(source),
    queryKey: [...keyOf(source), question, query],
    queryFn: query === null ? skipToken : () => ask.call(source.answers, query),
    placeholderData: keepPreviousData,
  })
}

/** What the register answers is forgotten with the rest of it when someone signs out, and asked again after a change. */
function keyOf({ name, live }: Source): readonly string[] {
  return live ? ['register', name] : [name]
}

/** A package stays as it is; so does the register as it was known at an earlier moment. */
function freshnessOf({ live }: Source): { staleTime?: number } {
  return live && live.knownAt === null ? { staleTime: 0 } : {}
}
