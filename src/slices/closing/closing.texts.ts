import { texts } from '../../kernel/texts.ts'

/** Words of closing a case and opening it again. */
export const closingMessages = texts({
  title: { da: 'Luk sagen', en: 'Close the case' },
  titleCourse: { da: 'Afslut forløbet', en: 'End the course' },
  titleClosed: { da: 'Lukket sag', en: 'Closed case' },
  backToChild: { da: 'Til barnets side', en: "To the child's page" },
  openTitle: { da: 'Det her skal være færdigt først', en: 'This must be finished first' },
  openHelp: {
    da: 'Sagen kan lukkes, når intet i den er i gang eller venter.',
    en: 'The case can be closed when nothing of it runs or waits.',
  },
  owedTitle: { da: 'Det her er ikke gjort endnu', en: 'This is not done yet' },
  owedOpen: {
    da: 'Gør det gerne, før du lukker. Lukker du først, står det på arbejdslisten, til det er gjort.',
    en: 'Do it before you close, if you can. If you close first, it stands on the work list until it is done.',
  },
  owedClosed: {
    da: 'Sagen er lukket, men andre venter på svar. Det står på arbejdslisten, til det er gjort.',
    en: 'The case is closed, but others wait for an answer. It stands on the work list until it is done.',
  },
  goalsTitle: { da: 'Mål i gang', en: 'Running goals' },
  goalsHelp: {
    da: 'Sig for hvert mål, hvordan det gik. Planen afsluttes med sagen.',
    en: 'Say of each goal how it went. The plan ends with the case.',
  },
  howItWent: {
    da: (goal: string) => `Hvordan gik det med »${goal}«?`,
    en: (goal) => `How did it go with “${goal}”?`,
  },
  ifWorry: {
    da: 'Hvad gør familien, hvis bekymringen vender tilbage?',
    en: 'What does the family do if the worry returns?',
  },
  ifWorryHelp: {
    da: 'Hvem kan de ringe til, og hvad gør vi så?',
    en: 'Whom can they call, and what do we do then?',
  },
  closedAt: { da: (day: string) => `Sagen blev lukket ${day}.`, en: (day) => `The case was closed ${day}.` },
  reopenTitle: { da: 'Genåbn sagen', en: 'Reopen the case' },
  reopenLead: {
    da: 'Historikken bliver, og det, der blev aftalt, står her.',
    en: 'The history stays, and what was agreed stands here.',
  },
  reopenSelf: { da: 'Du får sagen fra i dag.', en: 'You have the case from today.' },
  reopenEarlier: {
    da: 'Sagen går til den rådgiver, der havde den.',
    en: 'The case goes to the caseworker who had it.',
  },
})
