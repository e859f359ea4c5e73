import type { DueItem, ProgrammeRules } from '../../kernel/due/due.ts'
import { type Asked, all, dayIn, heldOn, running, textOf } from '../../kernel/due/facts.ts'
import { dueOn, waiting } from '../../kernel/due/item.ts'
import { dateInWords, measureInWords } from '../../kernel/due/words.ts'
import type { StoredRecord } from '../../kernel/record/record.ts'

/** A meeting in the last two weeks of a phase ends it. [choice] */
const LAST_DAYS = 14

/** The next step of every running measure that follows a programme. @see docs/law.md#programmes */
export function programmesDue(asked: Asked): DueItem[] {
  return running(asked).flatMap((measure) => {
    const programme = asked.rules.programmes.get(textOf(measure, 'programme'))
    return programme
      ? [...phaseMeeting(asked, measure, programme), ...contactsUsed(asked, measure, programme)]
      : []
  })
}

/** The first phase whose meeting has not been held. */
function phaseMeeting(asked: Asked, measure: StoredRecord, programme: ProgrammeRules): DueItem[] {
  const start = dayIn(measure, 'start_date')
  if (start === null) return []
  const latest = heldOn(asked, measure).find(({ values }) => values.kind === 'formal')
  const held = latest ? dayIn(latest, 'date') : null
  for (const { title, toWeek, endsWith } of programme.phases) {
    const due = start + 7 * toWeek
    if (!endsWith || (held !== null && held >= due - LAST_DAYS)) continue
    const day = dateInWords(start)
    return [
      dueOn(asked, due, {
        rule: 'programme_step',
        kind: 'measure',
        record: measure,
        title: { da: `Hold ${lowered(endsWith.da)}`, en: `Hold the ${lowered(endsWith.en)}` },
        why: {
          da: `Fasen "${title.da}" slutter ${toWeek} uger efter starten ${day.da}.`,
          en: `The phase "${title.en}" ends ${toWeek} weeks after the start on ${day.en}.`,
        },
        source: {
          da: `${programme.title.da} (${programme.source.da})`,
          en: `${programme.title.en} (${programme.source.en})`,
        },
      }),
    ]
  }
  return []
}

/** A course that has used its contacts ends, or asks a leader for more. */
function contactsUsed(asked: Asked, measure: StoredRecord, programme: ProgrammeRules): DueItem[] {
  if (programme.contacts === null) return []
  const most = Math.max(programme.contacts, ...acceptedContacts(asked, measure))
  const used = heldOn(asked, measure).length
  if (used < most) return []
  const { da, en } = measureInWords(measure, asked.rules)
  return [
    waiting({
      rule: 'contacts_used',
      kind: 'measure',
      record: measure,
      title: { da: `Afslut ${da}, eller bed om flere kontakter`, en: `End ${en}, or ask for more contacts` },
      why: {
        da: `${used} af højst ${most} kontakter er brugt.`,
        en: `${used} of at most ${most} contacts are used.`,
      },
      source: {
        da: `${programme.title.da} (${programme.source.da})`,
        en: `${programme.title.en} (${programme.source.en})`,
      },
    }),
  ]
}

function acceptedContacts(asked: Asked, measure: StoredRecord): number[] {
  return all(asked, 'deviation').flatMap(({ values }) =>
    values.measure_id === measure.id && values.kind === 'more_contacts' && values.answer === 'accepted'
      ? [Number(values.contacts)]
      : [],
  )
}

function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
