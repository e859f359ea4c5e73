import type { FieldSpec } from '../../kernel/record/record.ts'
import { CheckField, TextField } from '../../web/form/inputs.tsx'
import { type Written as FormFields, fieldIn } from '../../web/form/written.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { Chips } from './chips.tsx'
import { followUpMessages } from './follow-up.texts.ts'
import { askedByLaw, decidedOfChild, type Written, wishOf } from './follow-up-draft.ts'
import { NEW_ASSESSMENT, PLAN_CHANGE } from './followup-field.ts'

interface Props {
  readonly written: Written
  readonly form: FormFields
}

/** What Barnets Lov § 95 asks to be decided of the child, whichever measures were followed up: as it was, until said otherwise. */
export function ChildAndPlan({ written, form }: Props) {
  const texts = useTexts(followUpMessages)
  const { isAsked, isArranged } = askedByLaw(written)
  if (!isAsked) return null
  return (
    <section className="card-frame" aria-labelledby={form.idOf('child-and-plan')}>
      <h2 id={form.idOf('child-and-plan')}>{texts.childAndPlan}</h2>
      <p className="quiet">{texts.childAndPlanHelp}</p>
      <div className="follow-fields">
        <Assessment written={written} form={form} />
        <Plan written={written} form={form} />
        {isArranged && <Wish written={written} form={form} />}
      </div>
    </section>
  )
}

function Assessment({ written, form }: Props) {
  const texts = useTexts(followUpMessages)
  const { underWay, mayInvestigate } = written.prepared.around
  const chosen = decidedOfChild(written).new_assessment ?? 'none'
  const offered = (code: string) => code === 'none' || (mayInvestigate && !underWay.includes(code))
  return (
    <div className="follow-answer">
      <Chips
        {...fieldIn(form, 'new_assessment')}
        field={only(NEW_ASSESSMENT, (code) => offered(code) || code === chosen)}
        value={chosen}
      />
      {underWay.map((which) => (
        <p key={which} className="small">
          {texts.assessmentUnderWay[which]}
        </p>
      ))}
      {!mayInvestigate && <p className="small">{texts.assessmentOthers}</p>}
      {chosen !== 'none' && (
        <TextField
          {...fieldIn(form, 'new_assessment_reason')}
          label={texts.assessmentReason[chosen]}
          help={texts.assessmentBegins}
          isRequired
        />
      )}
    </div>
  )
}

function Plan({ written, form }: Props) {
  const texts = useTexts(followUpMessages)
  const { hasPlan } = written.prepared.around
  const chosen = decidedOfChild(written).plan_change ?? 'unchanged'
  const notOffered = hasPlan ? 'new' : 'revise'
  return (
    <div className="follow-answer">
      <Chips
        {...fieldIn(form, 'plan_change')}
        field={only(PLAN_CHANGE, (code) => code !== notOffered || code === chosen)}
        value={chosen}
      />
      {!hasPlan && <p className="small">{texts.planNone}</p>}
      {chosen === 'revise' && <p className="small">{texts.planRevise}</p>}
      {chosen === 'new' && <p className="small">{texts.planNew}</p>}
    </div>
  )
}

function Wish({ written, form }: Props) {
  const texts = useTexts(followUpMessages)
  const isFromLast = form.draft.child_wish === undefined && wishOf(written) !== ''
  const isWishless = form.draft.is_wishless === 'true'
  return (
    <div className="follow-answer">
      {isWishless ? (
        <TextField {...fieldIn(form, 'child_wish_why_not')} label={texts.wishWhyNot} rows={2} isRequired />
      ) : (
        <TextField
          {...fieldIn(form, 'child_wish')}
          value={wishOf(written)}
          label={texts.wish}
          help={isFromLast ? texts.wishFromLast : texts.wishHelp}
          rows={2}
          isRequired
        />
      )}
      <CheckField {...fieldIn(form, 'is_wishless')} label={texts.wishless} />
    </div>
  )
}

/** A field with some of its choices. */
function only(field: FieldSpec, isOffered: (code: string) => boolean): FieldSpec {
  if (field.form !== 'choice') return field
  return { ...field, choices: field.choices.filter(({ code }) => isOffered(code)) }
}
