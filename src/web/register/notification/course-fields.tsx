import type { ChildAnswer } from '../../../api/wire-children.ts'
import { isSaid } from '../../../domain/records/fields.ts'
import { SelectField } from '../../parts/selectors.tsx'
import { notificationMessages } from '../../texts/notification.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { useSignedIn } from '../me.ts'
import { useChoices } from '../questions.ts'
import { RadioChoices } from './radio-choices.tsx'

/** Who is to have an early preventive course, and whether the child is to have a case beside it. */
interface CourseChoice {
  /** Empty: oneself, or nobody yet for a leader. */
  readonly worker: string
  readonly withCase: boolean
}
export const NO_COURSE_CHOICE: CourseChoice = { worker: '', withCase: false }

/** The choice as the acts take it. */
export function courseOf({ worker, withCase }: CourseChoice) {
  return { withCase, ...(worker && { worker }) }
}

interface Props {
  readonly id: string
  readonly child: ChildAnswer
  readonly value: CourseChoice
  readonly onChange: (choice: CourseChoice) => void
}

/** Asked only as far as the register does not know already. */
export function CourseFields({ id, child, value, onChange }: Props) {
  const texts = useTexts(notificationMessages)
  const { roles, worker: me } = useSignedIn()
  const { data: choices } = useChoices()
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
          value={value.worker}
          options={[
            { value: '', title: takesIt ? texts.courseSelf : texts.courseNobody },
            ...others.map(({ id: other, name }) => ({ value: other, title: name })),
          ]}
          onChange={(worker) => onChange({ ...value, worker })}
        />
      )}
      {open.some(({ values }) => values.kind === 'case') && <p className="field-wide">{texts.caseIsOpen}</p>}
      {mayGive && open.length === 0 && (
        <RadioChoices
          id={`${id}-withCase`}
          legend={texts.withCase}
          options={[
            { value: 'no', title: texts.withoutCase, help: texts.withoutCaseHelp },
            { value: 'yes', title: texts.withCaseToo, help: texts.withCaseHelp },
          ]}
          value={value.withCase ? 'yes' : 'no'}
          onChange={(answer) => onChange({ ...value, withCase: answer === 'yes' })}
        />
      )}
    </>
  )
}
