import { Link } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { useRegisterAddress } from '../routing/address.ts'
import { ageWords } from '../words/age.ts'
import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'
import { ProtectedMark } from './protected-mark.tsx'

/** Which child it is about, with the way to its page. */
export function ChildLine({ child }: { readonly child: ChildAnswer }) {
  const texts = useTexts(registerMessages)
  const address = useRegisterAddress()
  const { values, id } = child.child
  const name = [values.given_name, values.family_name].filter(Boolean).join(' ') || child.names[id]
  const age = values.birth_date ? ageWords(values.birth_date, child.today, texts) : texts.unborn
  return (
    <span className="child-line">
      <Link to={address(`/boern/${id}`)}>{name || texts.nameless}</Link>, {age.toLowerCase()}
      {values.protected === true && <ProtectedMark />}
    </span>
  )
}
