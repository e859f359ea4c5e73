import { useNavigate } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { ActForm } from '../../web/form/act-form.tsx'
import { type FieldInputProps, RadioField } from '../../web/form/field-input.tsx'
import { openCase } from '../../web/form/use-record-form.ts'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { ChildFormPage } from '../../web/routing/child-form-page.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { Hidden, Marked } from './own-fields.tsx'
import { ASK } from './party.acts.ts'
import { partyMessages } from './party.texts.ts'

/** What a child asks for is written down. */
export function AskPage() {
  const texts = useTexts(partyMessages)
  return (
    <ChildFormPage title={texts.askTitle} lead={texts.askLead}>
      {(child) => <AskForm child={child} />}
    </ChildFormPage>
  )
}

function AskForm({ child }: { readonly child: ChildAnswer }) {
  const address = useRegisterAddress()
  const navigate = useNavigate()
  return (
    <ActForm
      act={ASK}
      record={child.child}
      child={child}
      className="card-frame record-form"
      begins={{ case: openCase(child)?.id ?? '' }}
      fields={({ kind }) => ({
        kind: Kind,
        case: Hidden,
        pause_with: kind === 'contact_pause' ? Marked : Hidden,
      })}
      onDone={({ id }) => navigate(address(`/anmodninger/${id}`))}
    />
  )
}

function Kind(props: FieldInputProps) {
  const texts = useTexts(partyMessages)
  return <RadioField {...props} helps={texts.kindHelp} />
}
