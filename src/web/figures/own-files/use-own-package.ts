import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { PackageAnswer } from '../../../api/wire.ts'
import type { Source } from '../../answers/source.ts'
import { type OwnPackageOpening, openOwnFiles, type Progress } from './worker-answers.ts'

/** Where the reader is with files of their own. It outlives the page, so that one may look at other pages between. */
export type OwnFiles =
  | { readonly state: 'none' }
  | { readonly state: 'reading'; readonly progress: readonly Progress[]; readonly opening: OwnPackageOpening }
  | { readonly state: 'failed'; readonly error: Error }
  | {
      readonly state: 'open'
      readonly source: Source
      readonly about: PackageAnswer
      readonly opening: OwnPackageOpening
    }

const KEY = ['own-files']
const NONE: OwnFiles = { state: 'none' }

/** The reader's own package, with the ways to open and to forget it. */
export function useOwnPackage() {
  const questions = useQueryClient()
  const { data = NONE } = useQuery<OwnFiles>({
    queryKey: KEY,
    queryFn: skipToken,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
  const forget = useCallback(() => {
    const own = questions.getQueryData<OwnFiles>(KEY)
    if (own && 'opening' in own) own.opening.forget()
    if (own?.state === 'open') questions.removeQueries({ queryKey: [own.source.name] })
    questions.setQueryData<OwnFiles>(KEY, NONE)
  }, [questions])
  const open = useCallback(
    async (files: readonly File[], suppressBelow: number) => {
      forget()
      const set = (own: OwnFiles) => questions.setQueryData<OwnFiles>(KEY, own)
      const opening: OwnPackageOpening = openOwnFiles({
        files,
        suppressBelow,
        onProgress: (progress) =>
          questions.setQueryData<OwnFiles>(KEY, (own) =>
            own?.state === 'reading' ? { ...own, progress: withProgress(own.progress, progress) } : own,
          ),
      })
      set({ state: 'reading', progress: [], opening })
      try {
        const { answers } = await opening.opened
        const about = await answers.package()
        set({
          state: 'open',
          source: { answers, name: `own-files ${Date.now()}`, base: '/egne-filer' },
          about,
          opening,
        })
      } catch (error) {
        opening.forget()
        set({ state: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
      }
    },
    [questions, forget],
  )
  return { own: data, open, forget }
}

function withProgress(all: readonly Progress[], one: Progress): Progress[] {
  const others = all.filter(({ resource }) => resource !== one.resource)
  return [...others, one]
}
