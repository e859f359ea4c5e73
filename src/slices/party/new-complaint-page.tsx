import { useNavigate, useSearchParams } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { formOf } from '../../kernel/act/act.ts'
import { Form } from '../../web/form/form.tsx'
import { AskedFields } from '../../web/form/record-fields.tsx'
import { useAct } from '../../web/form/use-act.ts'
import { openCase } from '../../web/form/use-record-form.ts'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { ChildFormPage } from '../../web/routing/child-form-page.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { DecisionField, decisionIn, useDecisions } from './decision-field.tsx'
import { Marked } from './own-fields.tsx'
import { RECEIVE_COMPLAINT } from './party.acts.ts'
import { partyMessages } from './party.texts.ts'

/** A complaint is written down. */
export function NewComplaintPage() {
  const texts = useTexts(partyMessages)
  return (
    <ChildFormPage title={texts.newComplaint} lead={texts.newComplaintLead}>
      {(child) => <ComplaintForm child={child} />}
    </ChildFormPage>
  )
}

function ComplaintForm({ child }: { readonly child: ChildAnswer }) {
  const language = useLanguage()
  const address = useRegisterAddress()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const decisions = useDecisions(child)
  const chosen = decisions.find(({ value }) => value === search.get('over'))
  const form = useAct(RECEIVE_COMPLAINT, {
    about: child.child,
    today: child.today,
    begins: { case: openCase(child)?.id ?? '', ...chosen?.says },
    onDone: ({ id }) => navigate(address(`/klager/${id}`)),
  })
  const spec = formOf(RECEIVE_COMPLAINT)
  const isOther = decisionIn(form.draft) === 'other'
  return (
    <Form
      form={form}
      className="card-frame record-form"
      specs={[spec]}
      submit={RECEIVE_COMPLAINT.title[language]}
    >
      <div className="fields">
        <DecisionField form={form} decisions={decisions} />
        <AskedFields
          spec={spec}
          form={form}
          child={child}
          only={[
            ...(isOther ? ['other_decision'] : []),
            'complainant',
            'grounds',
            'received_on',
            'told_on',
            'by_committee',
          ]}
          fields={{ other_decision: Marked, received_on: Marked }}
        />
      </div>
    </Form>
  )
}
