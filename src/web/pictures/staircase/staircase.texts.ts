import { texts } from '../../../kernel/texts.ts'

/** The words of Trappen in Danish. */
export const staircaseMessages = texts({
  title: {
    da: (municipality: string) => `Indsatstrappen i ${municipality}`,
    en: (municipality) => `The intervention staircase in ${municipality}`,
  },
  lead: {
    da: (date: string) => `Børn og unge 0-17 år pr. ${date}, sammenlignet med et år før.`,
    en: (date) => `Children and young people aged 0-17 on ${date}, compared with a year before.`,
  },
  show: { da: 'Vis', en: 'Show' },
  showRates: { da: 'Pr. 1.000 børn', en: 'Per 1,000 children' },
  showCounts: { da: 'Antal børn', en: 'Number of children' },
  pictureTitle: {
    da: (municipality: string, date: string) => `Indsatstrappen i ${municipality} pr. ${date}`,
    en: (municipality, date) => `The intervention staircase in ${municipality} on ${date}`,
  },
  stepWords: {
    da: (step: number, name: string, now: string, change: string) =>
      `Trin ${step}, ${name}: ${now}. ${change}.`,
    en: (step, name, now, change) => `Step ${step}, ${name}: ${now}. ${change}.`,
  },
  moveWords: texts({
    up: {
      da: (count: string, from: string, to: string) => `${count} op fra ${from} til ${to}`,
      en: (count, from, to) => `${count} up from ${from} to ${to}`,
    },
    down: {
      da: (count: string, from: string, to: string) => `${count} ned fra ${from} til ${to}`,
      en: (count, from, to) => `${count} down from ${from} to ${to}`,
    },
    out: {
      da: (count: string, from: string) => `${count} fra ${from} til ingen indsats`,
      en: (count, from) => `${count} from ${from} to no measure`,
    },
    adult: {
      da: (count: string, from: string) => `${count} på ${from} er fyldt 18 år`,
      en: (count, from) => `${count} on ${from} have turned 18`,
    },
    new: {
      da: (count: string, _from: string, to: string) => `${count} nye på ${to}`,
      en: (count, _from, to) => `${count} new on ${to}`,
    },
  }),
  notRegistered: { da: ['opgøres ikke', 'særskilt'], en: ['not counted', 'separately'] },
  hidden: { da: 'antal skjult', en: 'number hidden' },
  changeRise: { da: (amount: string) => `▲ ${amount} på et år`, en: (amount) => `▲ ${amount} in a year` },
  changeFall: { da: (amount: string) => `▼ ${amount} på et år`, en: (amount) => `▼ ${amount} in a year` },
  changeNone: { da: '● uændret på et år', en: '● same as a year ago' },
  changeHidden: { da: 'ændring skjult', en: 'change hidden' },
  changeUnknown: { da: 'et år før ukendt', en: 'year before unknown' },
  newHere: { da: (count: string) => `+ ${count} nye`, en: (count) => `+ ${count} new` },
  newShort: { da: (count: string) => `+ ${count}`, en: (count) => `+ ${count}` },
  adultHere: { da: 'fyldt 18 år', en: 'turned 18' },
  adultHereShort: { da: 'blev 18', en: 'now 18' },
  adultShort: { da: (count: string) => `${count} fyldt 18`, en: (count) => `${count} turned 18` },
  groundLines: { da: ['Uden', 'indsats'], en: ['No', 'measure'] },
  groundWide: { da: 'Uden indsats · hverdagslivet', en: 'No measure · everyday life' },

  question: {
    da: 'fik støtte i hjemmet for et år siden. I dag:',
    en: 'had support at home a year ago. Today:',
  },
  questionHidden: {
    da: 'Hvor mange børn der fik støtte i hjemmet for et år siden, er skjult. Hvor de er i dag, vises ikke.',
    en: 'How many children had support at home a year ago is hidden. Where they are today is not shown.',
  },
  questionNone: {
    da: 'Ingen børn fik støtte i hjemmet for et år siden.',
    en: 'No children had support at home a year ago.',
  },
  answerDown: { da: 'gået ned ad trappen', en: 'have moved down the staircase' },
  answerNone: { da: 'får fortsat støtte i hjemmet', en: 'still have support at home' },
  answerUp: { da: 'anbragt uden for hjemmet', en: 'are placed outside the home' },
  answerAdults: {
    da: (count: string) => `heraf ${count} fyldt 18 år`,
    en: (count) => `of whom ${count} turned 18`,
  },
  answerHidden: { da: 'antal skjult', en: 'number hidden' },

  legendTitle: { da: 'Sådan læses billedet', en: 'How to read the picture' },
  legendUp: { da: 'op ad trappen, over trinene', en: 'up the staircase, above the steps' },
  legendDown: {
    da: 'ned ad trappen og ud, under trinene',
    en: 'down the staircase and out, below the steps',
  },
  legendNew: { da: 'nye på trappen', en: 'new on the staircase' },
  legendAdult: { da: 'fyldt 18 år, ud af opgørelsen', en: 'turned 18, no longer counted' },
  legendWidth: { da: 'Jo bredere pil, jo flere børn.', en: 'The wider the arrow, the more children.' },
  legendHidden: {
    da: (threshold: string) =>
      `Stiplet pil og ”skjult”: under ${threshold} børn, eller skjult for at et lille tal ikke kan regnes ud.`,
    en: (threshold) =>
      `Dashed arrow and “hidden”: under ${threshold} children, or hidden so that a small number cannot be worked out.`,
  },
  leftOut: {
    da: (ways: number, count: string) =>
      `${ways === 1 ? 'En mindre bevægelse' : `${ways} mindre bevægelser`} (${count}) er ikke tegnet; de står i tabellen.`,
    en: (ways, count) =>
      `${ways === 1 ? 'One smaller move' : `${ways} smaller moves`} (${count}) not drawn; see the table.`,
  },
  leftOutHidden: { da: 'antal skjult', en: 'numbers hidden' },
  caption: {
    da: (date: string, population: string) =>
      `Opgjort pr. ${date}. ${population} Hvert barn står på ét trin: anbragte børn efter anbringelsesform, andre på det højeste trin med en indsats i kraft. Børn med handicap og uledsagede er ikke med.`,
    en: (date, population) =>
      `Counted on ${date}. ${population} Each child stands on one step: children in placement by form of placement, others on the highest step with a measure in force. Children with disabilities and unaccompanied minors are left out.`,
  },
  captionPopulation: {
    da: (population: string, municipality: string) =>
      `Der bor ${population} børn og unge på 0-17 år i ${municipality}.`,
    en: (population, municipality) => `${population} children aged 0-17 live in ${municipality}.`,
  },
  captionNoPopulation: {
    da: 'Antallet af børn i kommunen er ikke i pakken, så tal pr. 1.000 kan ikke regnes ud.',
    en: 'The number of children in the municipality is not in the package, so rates per 1,000 cannot be computed.',
  },

  table: { da: 'Vis alle tal i en tabel', en: 'Show all numbers in a table' },
  tableSteps: { da: 'Børn på hvert trin', en: 'Children on each step' },
  tableFlows: {
    da: 'Hvor børnene stod for et år siden (rækker), og hvor de er nu (kolonner)',
    en: 'Where the children stood a year ago (rows) and where they are now (columns)',
  },
  step: { da: 'Trin', en: 'Step' },
  now: { da: 'Nu', en: 'Now' },
  yearAgo: { da: 'Et år før', en: 'A year before' },
  change: { da: 'Ændring', en: 'Change' },
  per1000Short: { da: 'pr. 1.000', en: 'per 1,000' },
  fromTo: { da: 'Fra \\ til', en: 'From \\ to' },
  turned18: { da: 'Fyldt 18 år', en: 'Turned 18' },
  newRow: { da: 'Ikke på trappen', en: 'Not on the staircase' },
  compareTitle: { da: 'Side om side', en: 'Side by side' },
  compareCaption: {
    da: (date: string) => `Børn pr. 1.000 0-17-årige på hvert trin pr. ${date}, og ændring på et år`,
    en: (date) => `Children per 1,000 aged 0-17 on each step on ${date}, and the change in a year`,
  },
  compareDown: { da: 'Gået ned ad trappen på et år', en: 'Moved down the staircase in a year' },
  compareUp: { da: 'Anbragt på et år', en: 'Placed in a year' },
  compareShare: {
    da: 'af dem med støtte i hjemmet et år før',
    en: 'of those with support at home the year before',
  },
  notesTitle: { da: 'Bemærkninger til tallene', en: 'Notes to the numbers' },
  noteBreak: { da: 'Brud i registreringen', en: 'Break in registration' },
})
