import type { RecordOf } from '../../api/wire-of-kind.ts'
import type { FieldProblem, RecordSpec } from '../../kernel/record/record.ts'
import { order } from '../../web/answers/api.ts'
import { useAsk, useChoices } from '../../web/answers/questions.ts'
import { type Draft, draftOf } from '../../web/form/draft.ts'
import { FormDialog } from '../../web/form/form-dialog.tsx'
import { ReasonField } from '../../web/form/inputs.tsx'
import { RecordFields } from '../../web/form/record-fields.tsx'
import { useForm } from '../../web/form/use-form.ts'
import { fieldIn } from '../../web/form/written.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { usePersonName } from '../../web/words/person-name.ts'
import { danishToday } from '../../web/words/today.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { ALLOCATE } from './child.acts.ts'
import { SIBLINGS } from './child.endpoints.ts'
import { childMessages } from './child.texts.ts'
import { ALLOCATION, CHILD_CASE } from './child-case.record.ts'

const TEAM = CHILD_CASE.fields.filter(({ name }) => name === 'team_id')
const FIELDS: RecordSpec = {
  ...ALLOCATION,
  fields: [...ALLOCATION.fields.filter(({ name }) => name !== 'end_date'), ...TEAM],
}

/** Gives a case to a caseworker from a day on. */
export function AllocateDialog({
  of,
  onClose,
}: {
  readonly of: RecordOf<'child_case'>
  readonly onClose: () => void
}) {
  const texts = useTexts(childMessages)
  const language = useLanguage()
  const { data: choices } = useChoices()
  const form = useForm({
    keptAs: { form: 'allocate', child: of.id },
    begins: () => draftOf(FIELDS, { start_date: danishToday(), team_id: of.values.team_id }),
    problems: ({ caseworker_id, start_date }) => (caseworker_id && start_date ? [] : [MISSING]),
    send: (draft, idempotencyKey) =>
      order(ALLOCATE, { id: of.id, body: allocationOf(draft) }, { idempotencyKey }),
    onDone: onClose,
  })
  // Whoever is chosen brings the team along; it can be chosen otherwise afterwards.
  function change(changes: Draft) {
    const worker = choices?.workers.find(({ id }) => id === changes.caseworker_id)
    form.change(worker?.team ? { ...changes, team_id: worker.team } : changes)
  }
  return (
    <FormDialog
      form={form}
      title={ALLOCATE.title[language]}
      lead={texts.allocateLead}
      submit={ALLOCATE.title[language]}
      onClose={onClose}
    >
      {of.child && <SiblingsCaseworkers child={of.child} />}
      <RecordFields spec={FIELDS} form={{ ...form, change }} />
      <ReasonField {...fieldIn(form, 'reason')} label={texts.allocateReason} />
    </FormDialog>
  )
}

/** Who has the brothers' and sisters' cases, as far as one may see: a family is easier to help with one caseworker. */
function SiblingsCaseworkers({ child }: { readonly child: string }) {
  const texts = useTexts(childMessages)
  const nameOf = usePersonName()
  const { data } = useAsk(SIBLINGS, { id: child })
  const all = (data?.siblings ?? []).flatMap(({ name, cases }) =>
    cases.flatMap(({ id, caseworker, team }) => (caseworker ? [{ id, name, caseworker, team }] : [])),
  )
  if (all.length === 0) return null
  return (
    <div>
      <p className="small">{texts.siblingsCaseworkers}</p>
      <ul className="small">
        {all.map(({ id, name, caseworker, team }) => (
          <li key={id}>
            {nameOf(name)}: {[caseworker, team].filter(Boolean).join(', ')}
          </li>
        ))}
      </ul>
    </div>
  )
}

const { da, en } = childMessages
const MISSING: FieldProblem = { field: null, message: { da: da.allocateMissing, en: en.allocateMissing } }

function allocationOf({ caseworker_id, team_id, start_date, reason = '' }: Draft) {
  return {
    caseworker: caseworker_id,
    ...(team_id && { team: team_id }),
    from: start_date,
    ...(reason.trim() && { reason: reason.trim() }),
  }
}
