import { texts } from '../../kernel/texts.ts'

/** Worries and notifications, and the screening and clarification that may follow. */
export const notificationMessages = texts({
  newTitle: { da: 'Ny underretning eller bekymring', en: 'New notification or concern' },
  newLead: {
    da: 'Skriv, hvad der er modtaget, og find barnet. Begynd med det, du ved først.',
    en: 'Write what was received, and find the child. Begin with what you know first.',
  },
  whichChild: { da: 'Hvilket barn handler det om?', en: 'Which child is it about?' },
  aboutChild: { da: 'Det handler om', en: 'It is about' },
  noChild: {
    da: 'Find det barn, det handler om, under »Hvilket barn handler det om?«.',
    en: 'Find the child it is about, under “Which child is it about?”.',
  },
  backToChildren: { da: 'Børn', en: 'Children' },
  backToChild: { da: 'Barnets side', en: 'The child’s page' },
  chooseChild: { da: 'Det er barnet', en: 'This is the child' },
  chooseCalled: {
    da: (name: string) => `Det er barnet: underret om ${name}`,
    en: (name: string) => `This is the child: notify about ${name}`,
  },
  chooseHidden: { da: 'Underret om dette barn', en: 'Notify about this child' },
  passedToWhom: {
    da: (who: string) => `Barnets sag ligger hos ${who}. Du kan underrette uden at få adgang til sagen.`,
    en: (who: string) =>
      `The child’s case is with ${who}. You can notify without getting access to the case.`,
  },
  passedTo: {
    da: 'Barnet hører til andre. Du kan underrette uden at få adgang til sagen.',
    en: 'The child belongs to others. You can notify without getting access to the case.',
  },
  changeChild: { da: 'Vælg et andet barn', en: 'Choose another child' },
  changeSearch: { da: 'Tilbage til søgningen', en: 'Back to the search' },
  receivedTitle: { da: 'Det, der er modtaget', en: 'What was received' },
  hiddenTitle: { da: 'Underretningen gives videre', en: 'The notification is passed on' },
  hiddenLead: {
    da: (who: string) =>
      `Barnets sag ligger hos ${who || 'andre end dig'}. De får underretningen på deres liste med fristen på 24 timer. Når du har gemt, kan du ikke længere læse eller rette den.`,
    en: (who: string) =>
      `The child’s case is with ${who || 'others than you'}. They get the notification on their list with the limit of 24 hours. Once you have saved, you can no longer read or correct it.`,
  },
  submitConcern: { da: 'Gem bekymringen', en: 'Save the concern' },
  saveWithReceipt: { da: 'Gem, og lav kvittering', en: 'Save and make the receipt' },
  submitPassOn: { da: 'Gem, og giv videre', en: 'Save and pass on' },
  passedOnTitle: {
    da: 'Underretningen er modtaget og givet videre',
    en: 'The notification is received and passed on',
  },
  passedOnLead: {
    da: (who: string) =>
      `Den ligger nu hos ${who || 'dem, der har barnets sag'}. Fristen på 24 timer løber. Haster det, så ring til dem.`,
    en: (who: string) =>
      `It is now with ${who || 'those who have the child’s case'}. The 24 hours are running. If it is urgent, call them.`,
  },
  another: { da: 'Registrér en til', en: 'Register another' },
  toChildren: { da: 'Gå til børn', en: 'Go to children' },

  title: {
    da: { notification: 'Underretning', concern: 'Bekymring' } as Record<string, string>,
    en: { notification: 'Notification', concern: 'Concern' } as Record<string, string>,
  },
  clockTitle: { da: 'De 24 timer', en: 'The 24 hours' },
  left: { da: (time: string) => `${time} tilbage`, en: (time: string) => `${time} left` },
  overdueBy: { da: (time: string) => `Overskredet med ${time}`, en: (time: string) => `Overdue by ${time}` },
  assessedAfter: {
    da: (time: string) => `Vurderet efter ${time}`,
    en: (time: string) => `Assessed after ${time}`,
  },
  before: {
    da: (moment: string) => `Skal vurderes senest ${moment}`,
    en: (moment: string) => `To be assessed by ${moment}`,
  },
  wasDue: {
    da: (moment: string) => `Skulle være vurderet ${moment}`,
    en: (moment: string) => `Should have been assessed by ${moment}`,
  },
  inTime: { da: 'Inden for de 24 timer', en: 'Within the 24 hours' },
  late: { da: 'Efter fristen på 24 timer', en: 'After the limit of 24 hours' },
  hours: {
    da: (count: number) => (count === 1 ? '1 time' : `${count} timer`),
    en: (count: number) => (count === 1 ? '1 hour' : `${count} hours`),
  },
  minutes: { da: (count: number) => `${count} min.`, en: (count: number) => `${count} min` },

  assessTitle: { da: 'Vurdering inden for 24 timer', en: 'Assessment within 24 hours' },
  assessLead: {
    da: 'Er barnets sundhed eller udvikling i fare, så der skal handles nu? Barnets Lov § 136.',
    en: 'Is the child’s health or development in danger, so that one must act now? Barnets Lov § 136.',
  },
  otherAssesses: { da: 'En anden skal vurdere den', en: 'Someone else assesses it' },
  otherAssessesLead: {
    da: (names: string) =>
      `Du har selv sagen, og i kommunen vurderes nye underretninger af en anden. Bed ${names || 'din leder'} om det nu; de 24 timer løber.`,
    en: (names: string) =>
      `The case is your own, and in this municipality another assesses new notifications. Ask ${names || 'your leader'} now; the 24 hours are running.`,
  },
  assessed: { da: 'Vurdering', en: 'Assessment' },
  acuteTitle: { da: 'Handl nu: ring til din leder', en: 'Act now: call your leader' },
  acuteLead: {
    da: 'Ring til din leder eller den sociale døgnvagt, før du skriver videre. Skriv i vurderingen, hvad der er gjort, af hvem og hvornår.',
    en: 'Call your leader or the social emergency service before you write on. Write in the assessment what was done, by whom and when.',
  },
  acuteAssessment: { da: 'Vurdering, og hvad der er gjort nu', en: 'Assessment, and what was done now' },
  someoneElseTitle: { da: (name: string) => `${name} var først`, en: (name: string) => `${name} was first` },
  someoneElseAssessed: {
    da: (moment: string) => `Underretningen blev vurderet ${moment}. Vurderingen lyder:`,
    en: (moment: string) => `The notification was assessed ${moment}. The assessment says:`,
  },
  someoneElseChanged: {
    da: (moment: string) => `Underretningen blev ændret ${moment}, mens du skrev.`,
    en: (moment: string) => `The notification was changed ${moment}, while you wrote.`,
  },
  yoursRemains: {
    da: 'Din tekst står her, til du går videre. Den er ikke gemt.',
    en: 'Your text stays here until you go on. It is not saved.',
  },
  showTheirs: { da: 'Vis underretningen, som den er nu', en: 'Show the notification as it is now' },

  decideTitle: { da: 'Hvad skal der ske?', en: 'What happens next?' },
  decideLead: {
    da: 'Det næste skridt bliver begyndt med det samme, med det, der allerede er skrevet.',
    en: 'The next step is begun at once, with what is written already.',
  },
  decided: { da: 'Beslutning', en: 'Decision' },
  outcomeHelp: {
    da: {
      universal: 'Familien, skolen eller dagtilbuddet får råd og klarer det selv.',
      early_course: 'Et kort forløb, som familien siger ja til.',
      clarification: 'Et eller få forhold skal belyses, før I ved, hvad der er brug for.',
      investigation: 'Barnets samlede forhold undersøges inden for fire måneder.',
      in_open_case: 'Oplysningerne tages med i det arbejde, der er i gang.',
      no_action: 'Der er ikke grundlag for at gøre mere.',
    } as Record<string, string>,
    en: {
      universal: 'The family, the school or the daycare gets advice and manages on its own.',
      early_course: 'A short course that the family says yes to.',
      clarification: 'One or a few matters must be clarified before you know what is needed.',
      investigation: 'The child’s whole situation is investigated within four months.',
      in_open_case: 'What is told is taken into the work that is under way.',
      no_action: 'There are no grounds for doing more.',
    },
  },
  reason: { da: 'Begrundelse', en: 'Reasons' },
  advice: {
    da: 'Den rådgivning, der er givet, og hvorfor det er nok',
    en: 'The advice that was given, and why it is enough',
  },
  whyNoInvestigation: {
    da: 'Derfor ingen børnefaglig undersøgelse',
    en: 'Why no investigation',
  },
  remark: { da: 'Bemærkning', en: 'Remark' },
  feedbackNow: { da: 'Tilbagemelding til underretteren', en: 'Feedback to the notifier' },
  feedbackNowHelp: {
    da: 'Hvis den gives nu. Ellers kan den skrives senere.',
    en: 'If it is given now. Otherwise it can be written later.',
  },
  courseWorker: { da: 'Hvem får forløbet', en: 'Who has the course' },
  courseSelf: { da: 'Mig selv', en: 'Myself' },
  courseNobody: { da: 'Fordeles senere', en: 'Allocated later' },
  courseRuns: {
    da: 'Et forløb er allerede i gang; det fortsætter.',
    en: 'A course is under way already; it goes on.',
  },
  withCase: { da: 'Skal barnet også have en sag?', en: 'Is the child to have a case too?' },
  withoutCase: { da: 'Uden sag', en: 'Without a case' },
  withoutCaseHelp: { da: 'Kun forløbet oprettes.', en: 'Only the course is made.' },
  withCaseToo: { da: 'Med sag', en: 'With a case' },
  withCaseHelp: { da: 'Der åbnes også en myndighedssag.', en: 'A case is opened too.' },
  caseIsOpen: {
    da: 'Barnet har en åben sag; forløbet er i gang ved siden af den.',
    en: 'The child has an open case; the course runs beside it.',
  },
  submitDecision: {
    da: {
      universal: 'Gem beslutningen',
      early_course: 'Begynd forløbet, og vælg indsats',
      clarification: 'Begynd afdækningen',
      investigation: 'Begynd undersøgelsen',
      in_open_case: 'Lad den indgå i sagen',
      no_action: 'Gem beslutningen',
    } as Record<string, string>,
    en: {
      universal: 'Save the decision',
      early_course: 'Begin the course and choose a measure',
      clarification: 'Begin the clarification',
      investigation: 'Begin the investigation',
      in_open_case: 'Make it part of the case',
      no_action: 'Save the decision',
    },
  },
  chooseFirst: { da: 'Vælg, hvad der skal ske', en: 'Choose what happens next' },
  goOn: {
    da: {
      investigation: 'Gå til undersøgelsen',
      clarification: 'Gå til afdækningen',
      early_course: 'Vælg indsats',
      support: 'Vælg indsats',
      none: 'Gå til barnets side',
    } as Record<string, string>,
    en: {
      investigation: 'Go to the investigation',
      clarification: 'Go to the clarification',
      early_course: 'Choose a measure',
      support: 'Choose a measure',
      none: 'Go to the child’s page',
    },
  },

  notifierTitle: { da: 'Underretteren', en: 'The notifier' },
  receipt: { da: 'Kvittering sendt', en: 'Receipt sent' },
  receiptDo: { da: 'Kvittering er sendt', en: 'The receipt is sent' },
  feedback: { da: 'Tilbagemelding givet', en: 'Feedback given' },
  feedbackDo: { da: 'Tilbagemelding er givet', en: 'Feedback is given' },
  feedbackText: { da: 'Hvad fik de at vide?', en: 'What were they told?' },
  onDay: { da: 'Dato', en: 'Date' },
  notYet: { da: 'Ikke endnu', en: 'Not yet' },
  anonymous: {
    da: 'Underretningen er anonym; der er ingen at svare.',
    en: 'The notification is anonymous; there is nobody to answer.',
  },
  receiptReason: { da: 'Kvittering registreret', en: 'Receipt registered' },
  feedbackReason: { da: 'Tilbagemelding registreret', en: 'Feedback registered' },
  changedMeanwhile: {
    da: 'En anden har ændret underretningen imens. Siden viser nu den nye udgave; prøv igen.',
    en: 'Someone else changed the notification meanwhile. The page now shows the new version; try again.',
  },

  clarificationTitle: { da: 'Afdækning', en: 'Clarification' },
  clarificationLead: {
    da: 'Screening og afdækning af et eller få forhold, Barnets Lov §§ 18-19. Inddrag barnet, forældrene og dem, der kender barnet.',
    en: 'Screening and clarification of one or a few matters, Barnets Lov §§ 18-19. Involve the child, the parents and those who know the child.',
  },
  clarificationLeadAlone: {
    da: 'Screening og afdækning af et eller få forhold, Barnets Lov §§ 18-19. Inddrag barnet og dem, der kender barnet, men ikke forældrene, før I har besluttet hvordan.',
    en: 'Screening and clarification of one or a few matters, Barnets Lov §§ 18-19. Involve the child and those who know the child, but not the parents before you have decided how.',
  },
  fromNotification: { da: 'Underretningen bag', en: 'The notification behind it' },
  saveProgress: { da: 'Gem, og arbejd videre senere', en: 'Save and go on later' },
  savedNow: { da: 'Gemt.', en: 'Saved.' },
  workReason: { da: 'Arbejdet med afdækningen', en: 'Work on the clarification' },
  complete: {
    da: {
      investigation: 'Afslut, og begynd undersøgelsen',
      early_course: 'Afslut, og begynd forløbet',
      support: 'Afslut, og vælg indsats',
      none: 'Afslut afdækningen',
    } as Record<string, string>,
    en: {
      investigation: 'Complete and begin the investigation',
      early_course: 'Complete and begin the course',
      support: 'Complete and choose a measure',
      none: 'Complete the clarification',
    },
  },
  completedOn: { da: (day: string) => `Afsluttet ${day}`, en: (day: string) => `Completed ${day}` },
  startedOn: { da: (day: string) => `Startet ${day}`, en: (day: string) => `Started ${day}` },
  nextHelp: {
    da: {
      none: 'Familien og almenområdet klarer det.',
      early_course: 'Et kort forløb, som familien siger ja til.',
      support: 'Der er viden nok til at bevilge støtte.',
      investigation: 'Barnets samlede forhold skal undersøges.',
    } as Record<string, string>,
    en: {
      none: 'The family and the universal services manage.',
      early_course: 'A short course that the family says yes to.',
      support: 'Enough is known to grant support.',
      investigation: 'The child’s whole situation must be investigated.',
    },
  },
})
