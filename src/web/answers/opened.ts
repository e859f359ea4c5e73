import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { personName } from '../../kernel/record-name.ts'
import { REGISTER } from './questions.ts'

/** A child whose page, or work, was opened: as a list says who it is. */
export interface Opened {
  readonly id: string
  /** In Danish where it is protected or not yet given. */
  readonly name: string
  readonly protected: boolean
  readonly birthDate: string | null
}

const OPENED = [REGISTER, 'opened']
const MOST = 8

/**
 * The children opened last, the latest first. They are known to this tab alone, in memory, and forgotten with everything else
 * of the register when one signs out or someone else signs in.
 */
export function useOpened(): readonly Opened[] {
  const { data } = useQuery<readonly Opened[]>({
    queryKey: OPENED,
    queryFn: skipToken,
    gcTime: Number.POSITIVE_INFINITY,
  })
  return data ?? []
}

/** Remembers that a child is being worked with, once it has been read. */
export function useOpening(answer: ChildAnswer | undefined): void {
  const questions = useQueryClient()
  useEffect(() => {
    if (!answer) return
    const { id, values } = answer.child
    const one: Opened = {
      id,
      name: personName(values).da,
      protected: values.protected === true,
      birthDate: values.birth_date ?? null,
    }
    questions.setQueryData<readonly Opened[]>(OPENED, (before = []) =>
      [one, ...before.filter((other) => other.id !== id)].slice(0, MOST),
    )
  }, [answer, questions])
}
