import { texts } from '../../kernel/texts.ts'

/** Words of the log of looks. */
export const looksMessages = texts({
  title: { da: 'Opslag', en: 'Looks' },
  titleOf: {
    da: (name: string) => `Hvem har set oplysninger om ${name}`,
    en: (name) => `Who has seen what is known of ${name}`,
  },
  lead: {
    da: 'Hver gang nogen ser oplysninger om et barn, skrives det her: hvem, hvornår, hvorfor og hvad. Loggen kan ikke ændres.',
    en: 'Whenever someone sees what is known of a child, it is written here: who, when, why and what. The log cannot be changed.',
  },
  leadOfChild: {
    da: 'Alle opslag i registeret om barnet, de nyeste først.',
    en: 'All looks in the register at the child, the newest first.',
  },
  back: { da: 'Alle opslag', en: 'All looks' },
  findTitle: { da: 'Find et barn', en: 'Find a child' },
  findLead: {
    da: 'Søg på navn, fødselsdato eller CPR-nummer for at se, hvem der har set barnets oplysninger.',
    en: 'Search by name, date of birth or CPR number to see who has looked at the child.',
  },
  everyone: { da: 'Alle', en: 'Everyone' },
  worker: { da: 'Medarbejder', en: 'Worker' },
  onlyChild: { da: (name: string) => `Kun ${name}`, en: (name) => `Only ${name}` },
  theChild: { da: 'det valgte barn', en: 'the chosen child' },
  allChildren: { da: 'Vis alle børn', en: 'Show all children' },
  openChild: { da: 'Åbn barnets side', en: "Open the child's page" },

  time: { da: 'Tid', en: 'Time' },
  by: { da: 'Hvem', en: 'Who' },
  child: { da: 'Barn', en: 'Child' },
  purpose: { da: 'Formål', en: 'Purpose' },
  seen: { da: 'Hvad blev set', en: 'What was seen' },
  reason: { da: 'Begrundelse', en: 'Reason' },
  dayCaption: { da: (day: string) => `Opslag ${day}`, en: (day) => `Looks on ${day}` },
  seenCodes: {
    da: {
      name: 'navn',
      cpr: 'CPR-nummer',
      protected: 'at barnet er registreret',
      withheld: 'intet: søgningen blev besvaret, som om barnet ikke fandtes',
    } as Record<string, string>,
    en: {
      name: 'name',
      cpr: 'CPR number',
      protected: 'that the child is registered',
      withheld: 'nothing: the search was answered as if there were no such child',
    },
  },

  shown: { da: (count: string) => `${count} opslag vist`, en: (count) => `${count} looks shown` },
  shownOne: { da: '1 opslag vist', en: '1 look shown' },
  shownMore: { da: 'der er flere', en: 'there are more' },
  more: { da: 'Hent flere', en: 'Load more' },
  loading: { da: 'Henter …', en: 'Loading …' },
  none: { da: 'Ingen opslag at vise', en: 'No looks to show' },
  noneHelp: {
    da: 'Ingen af de opslag, du må se, passer til det valgte.',
    en: 'None of the looks that you may see fits the choice.',
  },
  print: { da: 'Udskriv alle', en: 'Print all' },
  printing: { da: 'Henter alle opslag …', en: 'Loading all looks …' },
  printedOn: {
    da: (date: string, municipality: string) => `Udskrevet ${date} fra registeret i ${municipality}.`,
    en: (date, municipality) => `Printed on ${date} from the register of ${municipality}.`,
  },
  printHelp: {
    da: 'Listen viser, hvem der har haft oplysninger om barnet på skærmen, hvornår, til hvilket formål og hvilke slags oplysninger. Har du spørgsmål, kan du spørge barnets rådgiver eller kommunens databeskyttelsesrådgiver.',
    en: "The list shows who has had what is known of the child on their screen, when, for what purpose and what kind of information. If you have questions, ask the child's caseworker or the municipality's data protection officer.",
  },
})
