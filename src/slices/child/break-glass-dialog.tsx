import { useNavigate } from 'react-router'
import { order } from '../../web/answers/api.ts'
import { FormDialog } from '../../web/form/form-dialog.tsx'
import { ReasonField } from '../../web/form/inputs.tsx'
import { LOGGED, reasonProblems } from '../../web/form/reason.ts'
import { useForm } from '../../web/form/use-form.ts'
import { fieldIn } from '../../web/form/written.ts'
import { SelectField } from '../../web/parts/selectors.tsx'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { BREAK_GLASS } from '../access/access.acts.ts'
import { childrenMessages } from './children.texts.ts'

const HOURS = [1, 4, 12, 24]

interface Props {
  readonly id: string
  readonly onClose: () => void
}

/** Access to a child in an emergency: for a reason that the leader is told, and for a limited time. */
export function BreakGlassDialog({ id, onClose }: Props) {
  const texts = useTexts(childrenMessages)
  const language = useLanguage()
  const address = useRegisterAddress()
  const navigate = useNavigate()
  const form = useForm({
    keptAs: { form: 'break-glass', child: id },
    begins: { hours: '4' },
    problems: (draft) => reasonProblems(draft, LOGGED),
    send: ({ reason, hours }, idempotencyKey) => {
      const body = { reason: reason.trim(), hours: Number(hours) }
      return order(BREAK_GLASS, { id, body }, { idempotencyKey })
    },
    isOnlyRead: true,
    onDone: () => navigate(address(`/boern/${id}`)),
  })
  return (
    <FormDialog
      form={form}
      title={texts.breakGlassTitle}
      lead={texts.breakGlassLead}
      submit={BREAK_GLASS.title[language]}
      onClose={onClose}
    >
      <div className="fields">
        <ReasonField {...fieldIn(form, 'reason')} label={texts.breakGlassReason} isRequired />
        <SelectField
          label={texts.breakGlassHours}
          value={form.draft.hours}
          options={HOURS.map((count) => ({ value: String(count), title: texts.hours(count) }))}
          onChange={(hours) => form.change({ hours })}
        />
      </div>
    </FormDialog>
  )
}
