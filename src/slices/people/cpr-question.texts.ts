import { texts } from '../../kernel/texts.ts'

/** Words of the question that is asked when a CPR number says otherwise than what is written of its person. */
export const cprQuestionMessages = texts({
  title: { da: 'CPR-nummeret siger noget andet', en: 'The CPR number says otherwise' },
  birth: {
    da: (says: string, stands: string) => `CPR-nummeret siger født ${says}. Her står født ${stands}.`,
    en: (says, stands) => `The CPR number says born ${says}. Here it says born ${stands}.`,
  },
  sex: {
    da: (says: string, stands: string) => `CPR-nummeret siger ${says}. Her står ${stands}.`,
    en: (says, stands) => `The CPR number says ${says}. Here it says ${stands}.`,
  },
  help: {
    da: 'Ret det, hvis det er en fejl. Et menneske kan have fået et nyt nummer eller have skiftet køn; så sig, at det er rigtigt.',
    en: 'Correct it if it is a mistake. A person may have been given a new number or have changed sex; then say that it is right.',
  },
  confirm: { da: 'Ja, det hele er rigtigt', en: 'Yes, all of it is right' },
  missing: {
    da: 'Ret det, eller sæt kryds ved, at det hele er rigtigt.',
    en: 'Correct it, or tick that all of it is right.',
  },
})
