import { useEffect } from 'react'
import { ProtectedMark } from '../../web/parts/protected-mark.tsx'
import { useFormat } from '../../web/words/format.ts'
import { usePersonName } from '../../web/words/person-name.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { childrenMessages } from './children.texts.ts'
import { findChildMessages } from './find-child.texts.ts'
import type { Choice, Finding } from './use-find-child.ts'

interface Props {
  readonly id: string
  readonly finding: Finding
  readonly at: number
  readonly onOpen: (choice: Choice) => void
}

/** Those who can be chosen, below the field that has the keyboard. */
export function FindChoices({ id, finding, at, onOpen }: Props) {
  const texts = useTexts(findChildMessages)
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at])
  return (
    <div
      className="find-choices"
      role="listbox"
      id={`${id}-choices`}
      aria-label={finding.isNothingTyped ? texts.openedLast : texts.found}
    >
      {finding.choices.map((choice, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
        <div
          key={choice.of === 'whole' ? 'whole' : choice.child.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className="find-choice"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onOpen(choice)}
        >
          <FindChoice choice={choice} />
        </div>
      ))}
    </div>
  )
}

/** A child that can be chosen: the name, and what tells it from others of that name. */
function FindChoice({ choice }: { readonly choice: Choice }) {
  const texts = useTexts(findChildMessages)
  const shared = useTexts(registerMessages)
  const nameOf = usePersonName()
  const facts = useFacts(choice)
  if (choice.of === 'whole') return texts.whole
  const { child } = choice
  return (
    <>
      <span className="find-name">
        {nameOf(child.name) || shared.nameless}
        {child.protected && <ProtectedMark isShort />}
      </span>
      <span className="small">{facts.filter(Boolean).join(' · ')}</span>
    </>
  )
}

function useFacts(choice: Choice): readonly string[] {
  const texts = useTexts(findChildMessages)
  const list = useTexts(childrenMessages)
  const shared = useTexts(registerMessages)
  const { date } = useFormat()
  if (choice.of === 'whole') return []
  const { birthDate } = choice.child
  const born = birthDate ? shared.born(date(birthDate)) : ''
  if (choice.of === 'opened') return [born]
  const expected = choice.child.expectedBirthDate
  const birth = born || (expected ? shared.expected(date(expected)) : '')
  if (choice.of === 'list') {
    const { case: kase } = choice.child
    return [
      birth,
      whose(kase?.caseworker?.name, kase?.team?.name),
      kase?.closedOn ? list.closed(date(kase.closedOn)) : '',
    ]
  }
  const { caseworker, team, visible } = choice.child
  const who = whose(caseworker, team)
  return [birth, who && texts.of(who), visible ? '' : texts.notVisible]
}

function whose(...names: readonly (string | null | undefined)[]): string {
  return names.filter(Boolean).join(', ')
}
