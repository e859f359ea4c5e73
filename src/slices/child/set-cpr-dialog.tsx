import type { RecordOf } from '../../api/wire-of-kind.ts'
import { tenDigits } from '../../kernel/cpr.ts'
import { order } from '../../web/answers/api.ts'
import { Field } from '../../web/form/field.tsx'
import { FormDialog } from '../../web/form/form-dialog.tsx'
import { ReasonField } from '../../web/form/inputs.tsx'
import { CORRECTION, reasonProblems } from '../../web/form/reason.ts'
import { useForm } from '../../web/form/use-form.ts'
import { fieldIn } from '../../web/form/written.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { CprQuestion, cprConfirmedIn, cprQuestionProblems } from '../people/cpr-question.parts.tsx'
import { SET_CPR } from '../people/people.acts.ts'
import { childMessages } from './child.texts.ts'
import { childrenMessages } from './children.texts.ts'
import { isCpr } from './search.parts.ts'

interface Props {
  readonly child: RecordOf<'person'>
  readonly isKnown: boolean
  readonly onClose: () => void
}

/** Writes or corrects a child's CPR number; the number before is kept. */
export function SetCprDialog({ child: { id, values }, isKnown, onClose }: Props) {
  const texts = useTexts(childMessages)
  const language = useLanguage()
  const words = useTexts(childrenMessages)
  const shared = useTexts(registerMessages)
  const form = useForm({
    keptAs: null,
    problems: (draft) => [
      ...(isCpr(draft.cpr ?? '') ? [] : [WRONG]),
      ...cprQuestionProblems(draft, draft.cpr ?? '', values),
      ...reasonProblems(draft, CORRECTION),
    ],
    send: ({ cpr, reason }) =>
      order(SET_CPR, {
        id,
        body: { cpr: tenDigits(cpr) ?? cpr, reason: reason.trim(), ...cprConfirmedIn(cpr, values) },
      }),
    onDone: onClose,
  })
  return (
    <FormDialog
      form={form}
      title={isKnown ? texts.cprCorrect : SET_CPR.title[language]}
      submit={shared.save}
      onClose={onClose}
    >
      <div className="fields">
        <Field {...fieldIn(form, 'cpr')} label={words.cpr} isRequired>
          {(input) => <input {...input} className="form-input" type="text" autoComplete="off" />}
        </Field>
        <CprQuestion form={form} cpr={form.draft.cpr ?? ''} values={values} />
        <ReasonField {...fieldIn(form, 'reason')} label={shared.reasonLabel} isRequired />
      </div>
    </FormDialog>
  )
}

const { da, en } = childrenMessages
const WRONG = { field: 'cpr', message: { da: da.cprWrong, en: en.cprWrong } }
