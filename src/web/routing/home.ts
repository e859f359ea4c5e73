import type { MeAnswer } from '../../api/wire-me.ts'

/** Where someone's day begins: at the work list for those who do the casework, or at the first page of their role. */
export function homeOf({ may }: Pick<MeAnswer, 'may'>): string {
  if (may.write) return '/mine-boern'
  if (may.seeChildren) return '/boern'
  if (may.seeFigures) return '/kommunens-tal'
  if (may.seeLooks) return '/opslag'
  return may.setUp ? '/opsaetning' : '/trappen'
}
