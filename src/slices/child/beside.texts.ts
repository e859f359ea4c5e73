import { texts } from '../../kernel/texts.ts'

/** What stands beside an assessment: what is known of the child already. */
export const besideTexts = texts({
  title: { da: 'Ved siden af', en: 'Beside it' },
  earlier: { da: 'Tidligere underretninger', en: 'Earlier notifications' },
  noEarlier: { da: 'Ingen tidligere.', en: 'None before.' },
  siblings: { da: 'Søskende', en: 'Siblings' },
  noSiblings: { da: 'Ingen søskende er registreret.', en: 'No siblings are registered.' },
  noOfSibling: { da: 'Ingen underretninger.', en: 'No notifications.' },
  noCase: { da: 'Ingen åben sag.', en: 'No open case.' },
  noCaseworker: { da: 'Ingen rådgiver endnu', en: 'No caseworker yet' },
  ongoing: { da: 'I gang nu', en: 'Under way now' },
  nothing: { da: 'Intet er i gang.', en: 'Nothing is under way.' },
  since: { da: (day: string) => `fra ${day}`, en: (day: string) => `from ${day}` },
  toDos: {
    da: (count: number) =>
      count === 1 ? '1 ting skal gøres for barnet' : `${count} ting skal gøres for barnet`,
    en: (count: number) =>
      count === 1 ? '1 thing is to be done for the child' : `${count} things are to be done for the child`,
  },
  family: { da: 'Se familie og netværk', en: 'See family and network' },
  notAssessed: { da: 'ikke vurderet', en: 'not assessed' },
  notDecided: { da: 'ikke besluttet', en: 'not decided' },
  concern: { da: 'Bekymring', en: 'Concern' },
})
