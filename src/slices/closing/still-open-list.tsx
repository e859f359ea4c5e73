import { Link } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { measureTitle } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import type { StillOpen } from './closing.rules.ts'
import { closingMessages } from './closing.texts.ts'

interface Props {
  readonly open: readonly StillOpen[]
  readonly child: ChildAnswer
}

/** What keeps a case open, each with the way to where it is finished. */
export function StillOpenList({ open, child }: Props) {
  const texts = useTexts(closingMessages)
  return (
    <div className="notice notice-warning">
      <h2 className="notice-title">{texts.openTitle}</h2>
      <p>{texts.openHelp}</p>
      <ul className="bullets">
        {open.map((one) => (
          <li key={one.id}>
            <OpenLink one={one} child={child} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function OpenLink({ one, child }: { readonly one: StillOpen; readonly child: ChildAnswer }) {
  const address = useRegisterAddress()
  const wording = useWording(child.names)
  const { keepsOpen, page, values } = one
  const by = keepsOpen.namedBy(values)
  const named = by && ('day' in by ? wording.format.shortDate(by.day) : measureTitle(by.type, wording))
  return (
    <Link to={address(page?.(one) ?? `/boern/${child.child.id}`)}>
      {keepsOpen.says[wording.language](named ?? '')}
    </Link>
  )
}
