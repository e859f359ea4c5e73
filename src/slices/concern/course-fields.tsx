import type { ChildAnswer } from '../../api/wire-child.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { useChoices } from '../../web/answers/questions.ts'
import type { Draft } from '../../web/form/draft.ts'
import { RadioChoices } from '../../web/form/inputs.tsx'
import { fieldIn, type Written } from '../../web/form/written.ts'
import { SelectField } from '../../web/parts/selectors.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { notificationMessages } from './concern.texts.ts'

/** Who is to have an early preventive course, and whether the child is to have a case beside it, as the acts take it. */
export function courseOf({ worker, withCase }: Draft) {
  return { withCase: withCase === 'yes', ...(worker && { worker }) }
}

interface Props {
  readonly form: Written
  readonly child: ChildAnswer
}

/** Asked only as far as the register does not know already. */
export function CourseFields({ form, child }: Props) {
  const texts = useTexts(notificationMessages)
  const { roles, worker: me } = useSignedIn()
  const { data: choices } = useChoices()
  const withCase = fieldIn(form, 'withCase')
  const open = child.records.child_case.filter(({ values }) => !isSaid(values.closed_on))
  const takesIt = roles.includes('caseworker') || roles.includes('prevention_worker')
  const others = (choices?.workers ?? []).filter(
    (one) => one.roles.includes('prevention_worker') && one.id !== me.id,
  )
  const mayGive = !roles.includes('prevention_worker') || roles.includes('caseworker')
  if (open.some(({ values }) => values.kind === 'course'))
    return <p className="field-wide">{texts.courseRuns}</p>
  return (
    <>
      {mayGive && (
        <SelectField
          label={texts.courseWorker}
          value={form.draft.worker ?? ''}
          options={[
            { value: '', title: takesIt ? texts.courseSelf : texts.courseNobody },
            ...others.map(({ id: other, name }) => ({ value: other, title: name })),
          ]}
          onChange={(worker) => form.change({ worker })}
        />
      )}
      {open.some(({ values }) => values.kind === 'case') && <p className="field-wide">{texts.caseIsOpen}</p>}
      {mayGive && open.length === 0 && (
        <RadioChoices
          {...withCase}
          value={withCase.value || 'no'}
          label={texts.withCase}
          options={[
            { value: 'no', title: texts.withoutCase, help: texts.withoutCaseHelp },
            { value: 'yes', title: texts.withCaseToo, help: texts.withCaseHelp },
          ]}
        />
      )}
    </>
  )
}
