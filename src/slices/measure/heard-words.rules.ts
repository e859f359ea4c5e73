import { isSaid } from '../../kernel/record/fields.ts'
import { type ByKind, recordsOf, type ValuesOf } from '../../kernel/record/record.ts'
import { CHILD_TALK } from '../talk/talk.record.ts'
import type { MEASURE } from './measure.record.ts'

type Heard = Pick<ValuesOf<typeof MEASURE>, 'talk_id' | 'not_heard_reason' | 'heard_otherwise'>

/** Danish words of how the child was heard, for those who get the decision. */
export interface HeardWords {
  /** `Alma`. */
  readonly child: string
  /** `2. marts 2026`. */
  danishDay(day: string): string
}

/**
 * What the decision says of the child's view: the talk that it rests on, in the child's own words; or what is so special
 * that there was none, and how its view was got otherwise (Barnets Lov § 5). The words are left out where the child does not
 * want its parents to read them, and where the talk is about a notification, which they may not know of.
 */
export function heardWords(measure: Heard, records: ByKind, { child, danishDay }: HeardWords): string {
  const talk = recordsOf(records, CHILD_TALK).find(({ id }) => id === measure.talk_id)
  if (!talk) return waived(measure, child)
  const { date, participation, childs_view, kept_from_parents, notification_id } = talk.values
  const met = participation === 'talk' ? 'talte med' : 'mødte'
  const first = `Vi ${met} ${child} ${danishDay(date)}, før vi besluttede det.`
  if (kept_from_parents === true || isSaid(notification_id) || !isSaid(childs_view))
    return `${first} Det, vi fik at vide, indgår i beslutningen.`
  return participation === 'talk'
    ? `${first} ${child} sagde: »${childs_view.trim()}«`
    : `${first} Det, vi så og hørte: ${childs_view.trim()}`
}

function waived({ not_heard_reason, heard_otherwise }: Heard, child: string): string {
  return [
    isSaid(not_heard_reason) ? `Vi har ikke talt med ${child}. ${not_heard_reason.trim()}` : '',
    isSaid(heard_otherwise) ? `Sådan kender vi ${child}s syn: ${heard_otherwise.trim()}` : '',
  ]
    .filter(Boolean)
    .join('\n\n')
}
