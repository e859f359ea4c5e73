import { type KeyboardEvent, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { useSignedIn } from '../../web/answers/me.ts'
import { Dialog } from '../../web/form/dialog.tsx'
import { stepBy } from '../../web/parts/keys.ts'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { BreakGlassDialog } from './break-glass-dialog.tsx'
import { findChildMessages } from './find-child.texts.ts'
import { FindChoices } from './find-choices.tsx'
import { type Choice, type Finding, useFindChild } from './use-find-child.ts'
import '../../web/styles/register.css'
import './find-child.css'

/** Finds a child from any page, with the keyboard alone: those opened last, by a name or part of it, by a CPR number. */
export function FindChild({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(findChildMessages)
  const address = useRegisterAddress()
  const navigate = useNavigate()
  const finding = useFindChild()
  const [chosen, setChosen] = useState(0)
  const [emergency, setEmergency] = useState<string | null>(null)
  const id = useId()
  const { choices } = finding
  const at = Math.min(chosen, choices.length - 1)

  function open(choice: Choice) {
    if (choice.of === 'whole') return finding.widen()
    if (choice.of === 'search' && !choice.child.visible) return setEmergency(choice.child.id)
    onClose()
    navigate(address(`/boern/${choice.child.id}`))
  }
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            const choice = choices[at]
            // What is shown may still be of what was typed before.
            if (choice && !finding.isWaiting) open(choice)
          }}
        >
          <FindField id={id} finding={finding} at={at} onMove={setChosen} />
        </form>
      </search>
      <Told finding={finding} />
      <FindChoices id={id} finding={finding} at={at} onOpen={open} />
      <p className="small quiet" id={`${id}-keys`}>
        {texts.keys}
      </p>
      {emergency && <BreakGlassDialog id={emergency} onClose={() => setEmergency(null)} />}
    </Dialog>
  )
}

interface FieldProps {
  readonly id: string
  readonly finding: Finding
  /** The choice that Enter opens. */
  readonly at: number
  readonly onMove: (at: number) => void
}

/** The keyboard stays in the field, which says which of the choices below is meant. */
function FindField({ id, finding, at, onMove }: FieldProps) {
  const texts = useTexts(findChildMessages)
  const { may } = useSignedIn()
  const { choices } = finding
  return (
    <>
      <label className="form-label" htmlFor={`${id}-text`}>
        {may.write ? texts.label : texts.labelOfName}
      </label>
      <p className="small find-help" id={`${id}-help`}>
        {may.write ? texts.help : texts.helpOfName}
      </p>
      <input
        id={`${id}-text`}
        className="form-input"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-choices`}
        aria-activedescendant={choices[at] && `${id}-${at}`}
        aria-describedby={`${id}-help ${id}-keys`}
        value={finding.text}
        onChange={(event) => {
          finding.setText(event.target.value)
          onMove(0)
        }}
        onKeyDown={(event) => onMove(moved(event, at, choices.length))}
      />
    </>
  )
}

/** What came of the search, said aloud as it changes. */
function Told({ finding }: { readonly finding: Finding }) {
  const texts = useTexts(findChildMessages)
  const { failed } = useTexts()
  const { isNothingTyped, isWaiting, isError, isSought, isWhole, isMore, found, choices } = finding
  const told = () => {
    if (isNothingTyped) return choices.length > 0 ? texts.openedLast : ''
    if (isError) return failed
    if (isWaiting) return texts.searching
    if (!isSought) return ''
    if (found === 0) return isWhole ? texts.noneInWhole : texts.none
    return isMore ? texts.countMore(found) : texts.count(found)
  }
  return (
    <p className="small find-told" role="status">
      {told()}
    </p>
  )
}

/** The choice that a key moves to, round at both ends. */
function moved(event: KeyboardEvent, at: number, count: number): number {
  const by = stepBy(event.key)
  if (by === 0 || count === 0) return at
  event.preventDefault()
  return (at + by + count) % count
}
