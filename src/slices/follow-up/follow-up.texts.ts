import { texts } from '../../kernel/texts.ts'

/** Words of follow-up and close contact. */
export const followUpMessages = texts({
  pageTitle: { da: 'Opfølgning', en: 'Follow-up' },
  contactTitle: { da: 'Tæt kontakt', en: 'Close contact' },
  of: { da: (name: string) => `Opfølgning: ${name}`, en: (name) => `Follow-up: ${name}` },
  contactOf: { da: (name: string) => `Kontakt: ${name}`, en: (name) => `Contact: ${name}` },
  back: { da: 'Til barnets side', en: "To the child's page" },
  workList: { da: 'Mine børn', en: 'My children' },
  theMeeting: { da: 'Mødet', en: 'The meeting' },
  date: { da: 'Dato', en: 'Date' },
  form: { da: 'Hvordan', en: 'How' },
  participants: { da: 'Hvem deltog', en: 'Who took part' },
  note: { da: 'Notat', en: 'Note' },
  noteHelp: {
    da: 'Fælles for alle indsatser. Du kan diktere med telefonens mikrofon.',
    en: "Shared by all measures. You can dictate with the phone's microphone.",
  },
  goals: { da: 'Målene', en: 'The goals' },
  goalsHelp: { da: 'Spring over, hvad I ikke talte om.', en: 'Skip what you did not talk about.' },
  goalsNone: { da: 'Der er ingen mål i gang.', en: 'No goals are running.' },
  inOwnWords: { da: (words: string) => `»${words}«`, en: (words) => `“${words}”` },
  lastRating: {
    da: (rating: number, words: string, day: string) => `Sidst: ${rating} ${words.toLowerCase()}, ${day}`,
    en: (rating, words, day) => `Last: ${rating} ${words.toLowerCase()}, ${day}`,
  },
  neverRated: { da: 'Ikke vurderet før', en: 'Not rated before' },
  clearRating: { da: 'Spring over', en: 'Skip' },
  clearRatingOf: { da: (goal: string) => `Spring over: ${goal}`, en: (goal) => `Skip: ${goal}` },
  ratingNote: { da: 'Kort om det', en: 'In short' },
  measures: { da: 'Beslutning', en: 'Decision' },
  measuresHelp: { da: 'Vælg de indsatser, I fulgte op på.', en: 'Choose the measures that you followed up.' },
  measuresNone: {
    da: 'Barnet har ingen indsats den dag. Skriv det som tæt kontakt.',
    en: 'The child has no measure on that day. Write it down as close contact.',
  },
  toContact: { da: 'Skriv tæt kontakt i stedet', en: 'Write close contact instead' },
  followUp: { da: (measure: string) => `Følg op på ${measure}`, en: (measure) => `Follow up ${measure}` },
  since: { da: (day: string) => `Fra ${day}`, en: (day) => `From ${day}` },
  dueOn: {
    da: (day: string) => `Følges op senest ${day}`,
    en: (day) => `To be followed up no later than ${day}`,
  },
  agreedLast: { da: (day: string) => `Aftalt ${day}:`, en: (day) => `Agreed ${day}:` },
  heldAlready: {
    da: (name: string) =>
      `${name || 'En anden'} har allerede skrevet en opfølgning på indsatsen den dag. Ret den på barnets side.`,
    en: (name) =>
      `${name || 'Someone else'} has written a follow-up of the measure on that day already. Correct it on the child's page.`,
  },
  asksFor: {
    da: (day: string) => `En leder er spurgt om at vente til ${day} og har ikke svaret.`,
    en: (day) => `A leader has been asked to wait until ${day} and has not answered.`,
  },
  decision: { da: 'Hvad sker der med indsatsen', en: 'What happens with the measure' },
  whatChanges: { da: 'Det skal ændres', en: 'What should change' },
  nextDue: { da: 'Næste opfølgning senest', en: 'Next follow-up no later than' },
  byRule: { da: (day: string) => `Senest ${day}`, en: (day) => `No later than ${day}` },
  earlierFreely: { da: 'Du kan frit vælge en dag før.', en: 'You may choose any day before.' },
  asBefore: { da: 'samme afstand som ved sidste opfølgning', en: 'as long after as at the last follow-up' },
  later: {
    da: (day: string) => `Senere end reglen. En leder skal sige ja; indtil da gælder ${day}.`,
    en: (day) => `Later than the rule. A leader must accept it; until then ${day} stands.`,
  },
  tooLate: {
    da: (day: string) => `Loven kræver opfølgning senest ${day}. Det kan en leder ikke udsætte.`,
    en: (day) => `The law asks for a follow-up no later than ${day}. No leader can put that off.`,
  },
  reasonLater: { da: 'Hvorfor skal det være senere', en: 'Why should it be later' },
  reasonNext: {
    da: 'Derfor følger vi op sådan',
    en: 'Why we follow up in this way',
  },
  reasonNextHelp: {
    da: (isFromLast: boolean): string =>
      isFromLast
        ? 'Begrundelsen fra sidst. Ret den, hvis noget har ændret sig.'
        : 'Siges til barnet og forældrene (Barnets Lov § 95).',
    en: (isFromLast) =>
      isFromLast
        ? 'The reason from last time. Change it if something is different now.'
        : 'Told to the child and the parents (Barnets Lov § 95).',
  },
  childAndPlan: { da: 'Barnet og planen', en: 'The child and the plan' },
  childAndPlanHelp: {
    da: 'Besluttes ved hver opfølgning (Barnets Lov § 95). Lad det stå, hvis intet er ændret.',
    en: 'Decided at each follow-up (Barnets Lov § 95). Leave it as it is if nothing has changed.',
  },
  assessmentReason: {
    da: {
      clarification: 'Hvad skal afdækkes, og hvorfor',
      investigation: 'Hvad skal undersøges, og hvorfor',
    } as Record<string, string>,
    en: {
      clarification: 'What is to be clarified, and why',
      investigation: 'What is to be investigated, and why',
    },
  },
  assessmentBegins: {
    da: 'Den bliver begyndt, når du gemmer.',
    en: 'It is begun when you save.',
  },
  assessmentUnderWay: {
    da: {
      clarification: 'En afdækning er allerede i gang.',
      investigation: 'En børnefaglig undersøgelse er allerede i gang.',
    } as Record<string, string>,
    en: {
      clarification: 'A clarification is under way already.',
      investigation: 'An investigation is under way already.',
    },
  },
  assessmentOthers: {
    da: 'En afdækning eller undersøgelse besluttes af en rådgiver eller en leder.',
    en: 'A clarification or an investigation is decided by a caseworker or a leader.',
  },
  planNone: { da: 'Barnet har ingen plan nu.', en: 'The child has no plan now.' },
  planRevise: {
    da: 'Du kommer videre til planen, når du har gemt.',
    en: 'You go on to the plan once you have saved.',
  },
  planNew: { da: 'Planen bliver begyndt, når du gemmer.', en: 'The plan is begun when you save.' },
  wish: {
    da: 'Barnets ønske til de næste opfølgninger',
    en: "The child's wish for the next follow-ups",
  },
  wishHelp: {
    da: 'Hvornår, hvor, hvem der skal være med, og hvad der skal tales om.',
    en: 'When, where, who is to be there, and what is to be talked about.',
  },
  wishFromLast: {
    da: 'Ønsket fra sidst. Ret det, hvis barnet ønsker noget andet nu.',
    en: 'The wish from last time. Change it if the child wishes something else now.',
  },
  wishless: { da: 'Barnets ønske er ikke med', en: "The child's wish is not there" },
  wishWhyNot: { da: 'Derfor er barnets ønske ikke med', en: "Why the child's wish is not there" },
  sendContact: { da: 'Gem', en: 'Save' },
  sending: { da: 'Sender …', en: 'Sending …' },
  sentTitle: { da: 'Opfølgningen er gemt', en: 'The follow-up is saved' },
  contactSentTitle: { da: 'Kontakten er gemt', en: 'The contact is saved' },
  toAssessment: {
    da: { clarification: 'Gå til afdækningen', investigation: 'Gå til undersøgelsen' } as Record<
      string,
      string
    >,
    en: { clarification: 'Go to the clarification', investigation: 'Go to the investigation' },
  },
  toPlan: { da: 'Gå til planen', en: 'Go to the plan' },
  sentNext: {
    da: (measure: string, day: string) => `${measure}: følges op igen senest ${day}`,
    en: (measure, day) => `${measure}: to be followed up again no later than ${day}`,
  },
  sentEnded: { da: (measure: string) => `${measure}: afsluttet`, en: (measure) => `${measure}: ended` },
  sentNoDate: {
    da: (measure: string) => `${measure}: ingen dag er fastsat`,
    en: (measure) => `${measure}: no day is fixed`,
  },
  sentAsked: {
    da: (measure: string, day: string) => `${measure}: en leder er spurgt om at vente til ${day}`,
    en: (measure, day) => `${measure}: a leader has been asked to wait until ${day}`,
  },
  unconnected: { da: 'Skriv videre uden forbindelse', en: 'Go on writing without a connection' },
  unconnectedHelp: {
    da: 'Resten af formularen kommer frem, når der er forbindelse, og det, du skriver her, står i den.',
    en: 'The rest of the form comes when there is a connection, and what you write here is in it.',
  },
  keptAt: {
    da: (time: string) => `Udkastet er gemt på denne enhed kl. ${time}`,
    en: (time) => `The draft is kept on this device, ${time}`,
  },
  keptNowhere: {
    da: 'Udkastet kan ikke gemmes på denne enhed. Send, før du lukker siden.',
    en: 'The draft cannot be kept on this device. Send before you close the page.',
  },
  keptNothing: {
    da: 'Det, du skriver, gemmes på denne enhed, til du sender',
    en: 'What you write is kept on this device until you send it',
  },
  foundFrom: {
    da: (moment: string) => `Dit udkast fra ${moment} er hentet frem.`,
    en: (moment) => `Your draft of ${moment} has been brought back.`,
  },
  startOver: { da: 'Slet udkastet', en: 'Delete the draft' },
  startOverConfirm: {
    da: 'Slet det, du har skrevet her, og begynd forfra?',
    en: 'Delete what you have written here and start over?',
  },
  elsewhere: {
    da: 'Udkastet skrives også i et andet vindue. Det, der skrives sidst, gælder.',
    en: 'The draft is also being written in another window. What is written last counts.',
  },
  notSent: {
    da: 'Ikke sendt endnu – vi prøver igen, når der er forbindelse',
    en: 'Not sent yet – we try again when there is a connection',
  },
  notSentHelp: {
    da: 'Det, du har skrevet, er gemt på denne enhed i et døgn og bliver kun gemt én gang i sagen.',
    en: 'What you have written is kept on this device for a day and is saved only once in the case.',
  },
  notSentLater: {
    da: 'Lukker du siden, sendes det, når du åbner den igen.',
    en: 'If you close the page, it is sent when you open it again.',
  },
  notSentChanged: {
    da: 'Ikke sendt endnu, og du har ændret i det siden. Send, når du er klar.',
    en: 'Not sent yet, and you have changed it since. Send when you are ready.',
  },
  tryNow: { da: 'Prøv nu', en: 'Try now' },
  changedTitle: {
    da: (name: string) => `${name} har rettet en indsats imens`,
    en: (name) => `${name} has corrected a measure meanwhile`,
  },
  changedHelp: {
    da: 'Intet er gemt, og det, du har skrevet, er her stadig. Indsatsen er hentet igen: se den efter, og send så.',
    en: 'Nothing has been saved, and what you have written is still here. The measure has been fetched again: look at it, then send.',
  },
  staleDay: {
    da: 'Datoerne regnes om, når der er forbindelse.',
    en: 'The dates are worked out again when there is a connection.',
  },
  contactLine: { da: 'Kort om kontakten', en: 'The contact in short' },
  ofMeasure: { da: 'Gælder indsats (valgfrit)', en: 'About a measure (optional)' },
  ofNone: { da: 'Ingen bestemt', en: 'None in particular' },
})
