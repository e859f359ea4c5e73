import { texts } from '../../kernel/texts.ts'

/** Words of the fields that a day or a moment is written in. */
export const dateInputMessages = texts({
  calendar: { da: 'Vælg i kalenderen', en: 'Choose in the calendar' },
  pick: {
    da: (field: string) => `Vælg i kalenderen: ${field}`,
    en: (field) => `Choose in the calendar: ${field}`,
  },
  dayForm: { da: 'dd.mm.åååå', en: 'dd.mm.yyyy' },
  momentForm: { da: 'dd.mm.åååå kl. tt.mm', en: 'dd.mm.yyyy at hh:mm' },
})
