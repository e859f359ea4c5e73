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
import { measureTitle } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { REFUSE_SUPPORT } from './refusal.acts.ts'
import { refusalMessages } from './refusal.texts.ts'

/** Support that the family applied for is refused. */
export function RefusePage() {
  const texts = useTexts(refusalMessages)
  return (
    <ChildFormPage title={texts.newTitle} lead={texts.newLead}>
      {(child) => <RefuseForm child={child} />}
    </ChildFormPage>
  )
}

function RefuseForm({ child }: { readonly child: ChildAnswer }) {
  const texts = useTexts(refusalMessages)
  const language = useLanguage()
  const address = useRegisterAddress()
  const navigate = useNavigate()
  const asked = useRefusedRequest(child)
  const form = useAct(REFUSE_SUPPORT, {
    about: child.child,
    today: child.today,
    begins: { case: openCase(child)?.id ?? '', ...asked?.begins },
    onDone: ({ id }) => navigate(address(`/afslag/${id}`)),
  })
  const fields = (...only: string[]) => (
    <div className="fields">
      <AskedFields spec={formOf(REFUSE_SUPPORT)} form={form} child={child} only={only} />
    </div>
  )
  return (
    <Form
      form={form}
      className="card-frame record-form"
      specs={[formOf(REFUSE_SUPPORT)]}
      submit={REFUSE_SUPPORT.title[language]}
    >
      {asked && <p>{texts.fromRequest(asked.what)}</p>}
      <h2>{texts.appliedPart}</h2>
      {fields('applied_for', 'applied_on', 'legal_basis')}
      <h2>{texts.hearingPart}</h2>
      <p>{texts.hearingHelp}</p>
      {fields('heard_on', 'party_said', 'not_heard_because')}
      <h2>{texts.reasonsPart}</h2>
      {fields('reasons', 'decided_on', 'told_on', 'guidance_given')}
    </Form>
  )
}

/** A request that a leader has said no to: what the refusal to the family begins with. */
function useRefusedRequest({ records, names }: ChildAnswer) {
  const [search] = useSearchParams()
  const wording = useWording(names)
  const request = records.grant_request.find(({ id }) => id === search.get('indstilling'))
  if (!request) return null
  const { measure_type, legal_basis, answer_note } = request.values
  const what = measureTitle(measure_type, wording)
  const begins = {
    grant_request_id: request.id,
    applied_for: what,
    legal_basis: legal_basis ?? '',
    reasons: answer_note ?? '',
  }
  return { what, begins }
}
