import { texts } from '../../kernel/texts.ts'

/** Words of the accesses taken in an emergency. */
export const emergenciesMessages = texts({
  title: { da: 'Nødadgange', en: 'Emergency accesses' },
  lead: {
    da: 'En medarbejder kan åbne et barns sag i en nødsituation med en begrundelse og for en begrænset tid. Lederen får besked her.',
    en: "A worker can open a child's case in an emergency, with a reason and for a limited time. The leader is told here.",
  },
  waiting: { da: 'Venter på, at en leder har set dem', en: 'Waiting for a leader to have seen them' },
  waitingNone: { da: 'Ingen nødadgange venter', en: 'No emergency accesses are waiting' },
  waitingNoneHelp: {
    da: 'Når nogen tager en nødadgang, står den her, til en leder har set den.',
    en: 'When someone takes an emergency access, it stands here until a leader has seen it.',
  },
  seen: { da: 'Set af en leder', en: 'Seen by a leader' },
  by: { da: 'Hvem', en: 'Who' },
  child: { da: 'Barn', en: 'Child' },
  reason: { da: 'Begrundelse', en: 'Reason' },
  from: { da: 'Fra', en: 'From' },
  until: { da: 'Til', en: 'Until' },
  open: { da: 'åben nu', en: 'open now' },
  over: { da: 'udløbet', en: 'ended' },
  acknowledged: { da: 'Set af', en: 'Seen by' },
  acknowledge: { da: 'Marker som set', en: 'Mark as seen' },
  acknowledgeOf: {
    da: (worker: string, child: string) => `Marker som set: ${worker} åbnede ${child}`,
    en: (worker, child) => `Mark as seen: ${worker} opened ${child}`,
  },
  acknowledging: { da: 'Gemmer …', en: 'Saving …' },
  looks: { da: 'Hvad blev set', en: 'What was seen' },
  looksOf: { da: (child: string) => `Hvad blev set om ${child}`, en: (child) => `What was seen of ${child}` },
  searches: { da: 'Søgninger, der stødte på beskyttede børn', en: 'Searches that met protected children' },
  searchesLead: {
    da: (most: string) =>
      `Her står, hvem der har søgt og er stødt på et barn med navne- og adressebeskyttelse, som de ikke selv har adgang til, de seneste 30 dage. Det er ofte helt i orden, fx når en underretning skal modtages. Efter ${most} forskellige børn på samme dag svarer søgningen, som om barnet ikke findes. Tal med medarbejderen, hvis du ikke kender grunden.`,
    en: (most) =>
      `These are the workers whose searches have met a child with a protected name and address, whom they have no access to, in the last 30 days. That is often quite in order, for instance when a notification is received. After ${most} different children in one day the search answers as if there were no such child. Talk with the worker if you do not know the reason.`,
  },
  searchesNone: {
    da: 'Ingen søgninger er stødt på beskyttede børn de seneste 30 dage.',
    en: 'No search has met a protected child in the last 30 days.',
  },
  day: { da: 'Dag', en: 'Day' },
  searchCount: { da: 'Søgninger', en: 'Searches' },
  childCount: { da: 'Forskellige børn', en: 'Different children' },
  withheldCount: { da: 'Fik intet svar', en: 'Given no answer' },
  acknowledgedBy: {
    da: (name: string, moment: string) => `${name}, ${moment}`,
    en: (name, moment) => `${name}, ${moment}`,
  },
})
