import { dayIn } from '../../kernel/due/days.ts'
import { waiting } from '../../kernel/due/item.ts'
import { dueRules, read } from '../../kernel/due/rules.ts'
import { dateInWords } from '../../kernel/due/words.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { CLARIFICATION } from './clarification.record.ts'

/** Clarifications under way: the law names no limit. */
export const CLARIFICATIONS_DUE = dueRules({
  rules: {
    clarification_open: {
      family: 'undersoegelser',
      act: 'clarification',
      calendar: 'Afdækning skal afsluttes',
    },
  },
  reads: [read(CLARIFICATION, 'started_on', 'completed_on')],
  due: ({ records }) =>
    records.clarification.flatMap((record) => {
      const started = dayIn(record.values.started_on)
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
    }),
})
