import { useId, useState } from 'react'
import { Dialog } from '../form/dialog.tsx'
import { CheckField } from '../form/inputs.tsx'
import { areKeysOn, turnKeys } from '../parts/keys.ts'
import { useTexts } from '../words/use-texts.ts'
import { keysMessages } from './keys.texts.ts'
import '../styles/register.css'
import './keys.css'

/** What the keys do, and whether those of one character do anything. */
export function KeysOverview({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(keysMessages)
  const [areOn, setAreOn] = useState(areKeysOn)
  const id = useId()
  function turn(value: string) {
    turnKeys(value === 'true')
    setAreOn(value === 'true')
  }
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <dl className="keys-list">
        {texts.keys.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className="key">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <CheckField id={id} label={texts.areOn} value={String(areOn)} onChange={turn} />
      <p className="small">{texts.areOnHelp}</p>
    </Dialog>
  )
}
