import { formOf } from '../../kernel/act/act.ts'
import { MarkedField } from '../../web/form/field-input.tsx'
import { FormDialog } from '../../web/form/form-dialog.tsx'
import { TextField } from '../../web/form/inputs.tsx'
import { AskedFields } from '../../web/form/record-fields.tsx'
import { useAct } from '../../web/form/use-act.ts'
import { fieldIn } from '../../web/form/written.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import type { ActProps } from './act-forms.tsx'
import { HandoverFields } from './handover-fields.parts.tsx'
import { END_MEASURE } from './measure.acts.ts'
import { measureMessages } from './measure.texts.ts'

/** Ends a measure: why, what follows, and with whom it is agreed that they carry on. */
export function EndForm({ measure, child, onClose }: ActProps) {
  const texts = useTexts(measureMessages)
  const language = useLanguage()
  const form = useAct(END_MEASURE, { about: measure, today: child.today, onDone: onClose })
  return (
    <FormDialog
      {...{ form, onClose }}
      title={texts.endTitle}
      lead={texts.endLead}
      submit={END_MEASURE.title[language]}
    >
      <div className="fields">
        <AskedFields
          spec={formOf(END_MEASURE)}
          form={form}
          child={child}
          only={['end_date', 'ended_because']}
          fields={{ end_date: MarkedField }}
        />
        <TextField
          {...fieldIn(form, 'what_follows')}
          label={texts.whatFollows}
          help={texts.whatFollowsHelp}
          isRequired
        />
        <HandoverFields form={form} />
      </div>
    </FormDialog>
  )
}
