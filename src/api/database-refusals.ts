import { notAllowed, Refused } from './refused.ts'

/** What the database refuses, as the answer it is; anything else is a bug and goes on as it came. */
export function refusedByDatabase(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case '42501':
      return notAllowed()
    case '23503':
      return problemsRefused('Det, der henvises til, findes ikke.', 'What is referred to does not exist.')
    case '23505':
      return new Refused(409, 'exists', {
        da: 'Det er der allerede.',
        en: 'There is one already.',
      })
    case '23502':
    case '23514':
    case '22003':
    case '22007':
    case '22008':
      return problemsRefused('En af oplysningerne er ikke gyldig.', 'One of the values is not valid.')
    case '40001':
    case '40P01':
      return new Refused(409, 'busy', {
        da: 'En anden ændrede det samme i samme øjeblik. Prøv igen.',
        en: 'Someone else changed the same at the same moment. Try again.',
      })
    default:
      return error
  }
}

function problemsRefused(da: string, en: string): Refused {
  return new Refused(422, 'problems', { da, en }, { problems: [{ field: null, message: { da, en } }] })
}
