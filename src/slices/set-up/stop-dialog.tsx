import { CORRECT_RECORD } from '../../api/wire.endpoints.ts'
import type { RecordAnswer } from '../../api/wire-records.ts'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { order } from '../../web/answers/api.ts'
import { FormDialog } from '../../web/form/form-dialog.tsx'
import { ReasonField } from '../../web/form/inputs.tsx'
import { reasonProblems, WHY } from '../../web/form/reason.ts'
import { useForm } from '../../web/form/use-form.ts'
import { fieldIn } from '../../web/form/written.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { setUpMessages } from './set-up.texts.ts'

interface Props {
  readonly spec: RecordSpec
  readonly record: RecordAnswer
  readonly name: string
  readonly onClose: () => void
}

/** Takes something out of use, or into use again; asked once more, with a reason. Nothing is deleted. */
export function StopDialog({ spec, record, name, onClose }: Props) {
  const texts = useTexts(setUpMessages)
  const form = useForm({
    keptAs: null,
    problems: (draft) => reasonProblems(draft, WHY),
    send: ({ reason }) => {
      const body = { changes: { active: record.values.active === false }, reason: reason.trim() }
      const { id, version } = record
      return order(CORRECT_RECORD, { plural: spec.plural, id, body }, { version })
    },
    onDone: onClose,
  })
  const isConflict = form.saving.failure?.kind === 'conflict'
  return (
    <FormDialog
      {...useStopWords(spec, record, name)}
      form={form}
      conflict={
        isConflict && (
          <p className="notice notice-warning" role="alert">
            {texts.conflict}
          </p>
        )
      }
      onClose={onClose}
    >
      <ReasonField {...fieldIn(form, 'reason')} label={texts.why} help={texts.whyHelp} isRequired />
    </FormDialog>
  )
}

/** What it means to this kind of record; a worker who is out of use is shut out. */
function useStopWords({ kind }: RecordSpec, { values }: RecordAnswer, name: string) {
  const texts = useTexts(setUpMessages)
  const isWorker = kind === 'worker'
  return values.active === false
    ? {
        title: texts.startTitle(name),
        lead: isWorker ? texts.startWorkerLead : texts.startLead,
        submit: texts.start,
      }
    : {
        title: texts.stopTitle(name),
        lead: isWorker ? texts.stopWorkerLead : texts.stopLead,
        submit: texts.stop,
      }
}
