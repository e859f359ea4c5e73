import type { SignInAnswer } from '../../api/wire-me.ts'
import { ROLE_TITLES, ROLES } from '../../kernel/role.ts'
import { useLanguage } from '../routing/selection.ts'
import { useTexts } from '../words/use-texts.ts'
import { signInMessages } from './sign-in.texts.ts'

export type Person = SignInAnswer['people'][number]

interface Props {
  readonly people: readonly Person[]
  /** The one who is just being signed in. */
  readonly chosen: string | null
  readonly onChoose: (person: Person) => void
}

/** The demo's invented people, by municipality and in the order of their roles, each with what she or he sees. */
export function DemoPeople({ people, chosen, onChoose }: Props) {
  const municipalities = [
    ...new Map(people.map(({ municipality }) => [municipality.code, municipality])).values(),
  ]
  return municipalities.map(({ code, name }) => (
    <section key={code} className="demo-municipality" aria-labelledby={`municipality-${code}`}>
      <h3 id={`municipality-${code}`}>{name}</h3>
      <ul className="people">
        {people
          .filter(({ municipality }) => municipality.code === code)
          .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'da'))
          .map((person) => (
            <li key={person.id}>
              <PersonCard person={person} isChosen={chosen === person.id} onChoose={() => onChoose(person)} />
            </li>
          ))}
      </ul>
    </section>
  ))
}

function rank({ roles }: Person): number {
  return Math.min(...roles.map((role) => ROLES.indexOf(role)))
}

interface CardProps {
  readonly person: Person
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function PersonCard({ person, isChosen, onChoose }: CardProps) {
  const texts = useTexts(signInMessages)
  const language = useLanguage()
  const { name, roles, team } = person
  const role = roles.map((one) => ROLE_TITLES[one][language]).join(', ')
  return (
    <button type="button" className="person-card" onClick={onChoose} aria-busy={isChosen || undefined}>
      <span className="person-initials" aria-hidden="true">
        {initials(name)}
      </span>
      <span className="person-words">
        <span className="sr-only">{texts.signInAs('')}</span>
        <strong>{name}</strong>
        <span>{team ? `${role} · ${team}` : role}</span>
        <span className="person-sees">{roles.map((one) => texts.sees[one]).join('. ')}</span>
      </span>
    </button>
  )
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`
}
