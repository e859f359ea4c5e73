import type { NotMerged } from '../casework/merge-children.ts'
import type { Text } from '../domain/text.ts'
import { notAllowed, notThere, Refused, type RefusedStatus } from './refused.ts'

/** Why something about who a child is, or who may see it, was not done. */
export type IdentityReason =
  | NotMerged
  | 'not-merged'
  | 'not-cpr'
  | 'taken'
  | 'nothing-asked'
  | 'not-needed'
  | 'own'
  | 'already'

/** The refusal as the API answers it. */
export function refusedFor(reason: IdentityReason): Refused {
  if (reason === 'not-found') return notThere()
  if (reason === 'not-allowed') return notAllowed()
  const [status, field, message] = ANSWERS[reason]
  return new Refused(status, reason, message, field === null ? {} : { field })
}

type Said = Exclude<IdentityReason, 'not-found' | 'not-allowed'>

const ANSWERS: Readonly<Record<Said, readonly [status: RefusedStatus, field: string | null, message: Text]>> =
  {
    'not-cpr': [
      422,
      'cpr',
      {
        da: 'Det er ikke et CPR-nummer: det har ti cifre, og de første seks er en dato, der findes.',
        en: 'That is no CPR number: it has ten digits, and the first six are a date that exists.',
      },
    ],
    taken: [
      409,
      'cpr',
      {
        da: 'En anden i registret har det CPR-nummer. Søg på det: Er det samme barn, så slå de to sammen.',
        en: 'Someone else in the register has that CPR number. Search for it: if it is the same child, merge the two.',
      },
    ],
    'nothing-asked': [
      422,
      null,
      {
        da: 'Skriv et CPR-nummer, et navn eller en fødselsdato at søge efter.',
        en: 'Give a CPR number, a name or a date of birth to search for.',
      },
    ],
    'same-record': [
      422,
      'into',
      { da: 'Et barn kan ikke slås sammen med sig selv.', en: 'A child cannot be merged with itself.' },
    ],
    'not-children': [
      409,
      'into',
      { da: 'Kun børn kan slås sammen, ikke voksne.', en: 'Only children can be merged, not adults.' },
    ],
    'already-merged': [
      409,
      null,
      {
        da: 'Barnet er allerede slået sammen med et andet. Skil dem ad først.',
        en: 'The child has been merged with another already. Part the two first.',
      },
    ],
    'into-merged': [
      409,
      'into',
      {
        da: 'Det andet barn er selv slået sammen med et tredje. Vælg det tredje i stedet.',
        en: 'The other child has itself been merged with a third. Choose the third instead.',
      },
    ],
    'has-merged': [
      409,
      null,
      {
        da: 'Andre er slået sammen med dette barn. Slå i stedet det andet barn sammen med dette.',
        en: 'Others have been merged with this child. Merge the other child with this one instead.',
      },
    ],
    'not-merged': [
      409,
      null,
      {
        da: 'Barnet er ikke slået sammen med et andet.',
        en: 'The child has not been merged with another.',
      },
    ],
    'not-needed': [
      409,
      null,
      {
        da: 'Du har allerede adgang til barnet. Nødadgang er ikke nødvendig.',
        en: 'You have access to the child already. Emergency access is not needed.',
      },
    ],
    own: [
      409,
      null,
      {
        da: 'Det er din egen nødadgang. En anden leder skal kvittere for den.',
        en: 'It is your own emergency access. Another leader must acknowledge it.',
      },
    ],
    already: [
      409,
      null,
      { da: 'Der er allerede kvitteret for den.', en: 'It has been acknowledged already.' },
    ],
  }
