import type { DueItem } from '../../kernel/due/due.ts'
import { type Asked, all, dayIn } from '../../kernel/due/facts.ts'
import { waiting } from '../../kernel/due/item.ts'
import { dateInWords } from '../../kernel/due/words.ts'
import { isSaid } from '../../kernel/record/fields.ts'

/** Clarifications under way: the law names no limit. */
export function clarificationsDue(asked: Asked): DueItem[] {
  return all(asked, 'clarification').flatMap((record) => {
    const started = dayIn(record, 'started_on')
    if (started === null || isSaid(record.values.completed_on)) return []
    const day = dateInWords(started)
    return [
      waiting({
        rule: 'clarification_open',
        kind: 'clarification',
        record,
        title: { da: 'Afslut afdækningen', en: 'Complete the clarification' },
        why: { da: `Startet ${day.da}.`, en: `Started on ${day.en}.` },
        source: { da: 'Barnets Lov § 19, uden frist', en: 'Barnets Lov § 19, without a limit' },
      }),
    ]
  })
}
