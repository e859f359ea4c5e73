import { texts } from '../../kernel/texts.ts'

/** Words of the links to documents. */
export const documentTexts = texts({
  documentOf: texts({
    plans: { da: 'Planen som dokument', en: 'The plan as a document' },
    followups: { da: 'Referatet', en: 'The minutes' },
    measures: { da: 'Afgørelsen som brev', en: 'The decision as a letter' },
    notifications: { da: 'Kvitteringen som brev', en: 'The receipt as a letter' },
    'grant-requests': { da: 'Afgørelsen som brev', en: 'The decision as a letter' },
    refusals: { da: 'Afslaget som brev', en: 'The refusal as a letter' },
  }),
})
