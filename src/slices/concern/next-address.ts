import type { NextStep } from './concern.wire.ts'

/** The page on which the work goes on. */
export function nextPath({ page, id }: NextStep): string {
  switch (page) {
    case 'investigation':
      return `/undersoegelser/${id}`
    case 'clarification':
      return `/afdaekninger/${id}`
    case 'new_measure':
      return `/boern/${id}/ny-indsats`
    case 'work_list':
      return '/mine-boern'
    case 'child':
      return `/boern/${id}`
  }
}
