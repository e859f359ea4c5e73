import type { ChildAnswer } from '../../api/wire-child.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { Draft } from '../../web/form/draft.ts'
import { ChoiceField } from '../../web/form/inputs.tsx'
import { fieldIn, type Written } from '../../web/form/written.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { measureTitle } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { isDecidedByCommittee } from '../measure/complaint-clock.rules.ts'
import { DECISIONS } from './complaint.record.ts'
import { partyMessages } from './party.texts.ts'

/** A decision about the child that can be complained of. */
interface Decision {
  /** The field that names it, and its id: `measure_id:…`. */
  readonly value: string
  readonly title: string
  /** What a complaint about it says already: which it is, when it was told, and who decided it. */
  readonly says: Draft
}

/** What has been decided about a child, by kind, the newest first. */
export function useDecisions({ records, names }: ChildAnswer): readonly Decision[] {
  const wording = useWording(names)
  const day = (on: string | null) => (isSaid(on) ? wording.format.date(on) : '')
  const named = (field: string, id: string, told: string | null) => ({
    value: `${field}:${id}`,
    says: { [field]: id, told_on: told ?? '', over: `${field}:${id}` },
  })
  return [
    ...records.measure
      .filter(({ values }) => isSaid(values.decided_on))
      .map(({ id, values }) => {
        const { value, says } = named('measure_id', id, values.told_on)
        const by_committee = String(isDecidedByCommittee(values.legal_basis))
        const title = [measureTitle(values.measure_type, wording), day(values.decided_on)].join(', ')
        return { value, title, says: { ...says, by_committee } }
      }),
    ...records.refusal.map(({ id, values }) => ({
      ...named('refusal_id', id, values.told_on),
      title: names[id] ?? `${values.applied_for}, ${day(values.decided_on)}`,
    })),
    ...records.child_request
      .filter(({ values }) => isSaid(values.answer))
      .map(({ id, values }) => ({
        ...named('child_request_id', id, values.told_on),
        title: names[id] ?? '',
      })),
  ]
}

/** What is chosen: a decision, `other`, or nothing yet. */
export function decisionIn({ over = '' }: Draft): string {
  return over
}

interface Props {
  readonly form: Written
  readonly decisions: readonly Decision[]
}

/** Which decision is complained of; what is known of it fills in the rest. */
export function DecisionField({ form, decisions }: Props) {
  const texts = useTexts(partyMessages)
  const problem = DECISIONS.map(form.problemOf).find((one) => one !== undefined)
  function choose(value: string) {
    const none = Object.fromEntries(DECISIONS.map((name) => [name, '']))
    const says = decisions.find((one) => one.value === value)?.says ?? { told_on: '' }
    form.change({ ...none, by_committee: 'false', ...says, over: value })
  }
  return (
    <ChoiceField
      {...fieldIn(form, 'over')}
      problem={decisionIn(form.draft) === 'other' ? undefined : problem}
      id={form.idOf(decisionIn(form.draft) === 'other' ? 'over' : 'other_decision')}
      onChange={choose}
      isWide
      isRequired
      label={texts.over}
      none={texts.chooseDecision}
      options={[
        ...decisions.map(({ value, title }) => ({ value, title })),
        { value: 'other', title: texts.anotherDecision },
      ]}
    />
  )
}
