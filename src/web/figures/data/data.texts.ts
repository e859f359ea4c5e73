import { texts } from '../../../kernel/texts.ts'

/** Texts of Data: what the package covers, what was refused and what is doubted. */
export const receiptTexts = texts({
  title: { da: 'Data', en: 'Data' },
  lead: {
    da: 'Kvitteringen for det, der er læst. Intet er smidt væk eller rettet i stilhed: hver linje er enten brugt eller afvist, og det går op.',
    en: 'The receipt of what was read. Nothing is dropped or repaired in silence: every line is either used or refused, and the counts add up.',
  },
  covers: texts({
    title: { da: 'Hvad pakken dækker', en: 'What the package covers' },
    children: { da: 'børn', en: 'children' },
    measures: { da: 'indsatser', en: 'measures' },
    municipalities: { da: 'kommuner', en: 'municipalities' },
    cutOffs: { da: 'skæringsdatoer', en: 'cut-off dates' },
    schoolYears: { da: 'skoleår', en: 'school years' },
    period: {
      da: (first: string, last: string) => `${first} – ${last}`,
      en: (first, last) => `${first} – ${last}`,
    },
  }),
  allUsable: { da: 'Alle linjer kunne bruges', en: 'Every line could be used' },
  allUsableText: {
    da: (lines: string) => `Alle ${lines} linjer er læst og tæller med i nøgletallene.`,
    en: (lines) => `All ${lines} lines are read and count in the key figures.`,
  },
  someRefused: {
    da: (refused: string, read: string) => `${refused} af ${read} linjer kunne ikke bruges`,
    en: (refused, read) => `${refused} of ${read} lines could not be used`,
  },
  someRefusedText: {
    da: 'De tæller ikke med i noget nøgletal. Nedenfor står hvorfor, og hvad der kan gøres.',
    en: 'They count in no key figure. Below you see why, and what can be done.',
  },
  doubtedText: {
    da: (doubted: string) =>
      `${doubted} linjer er brugt, men ser underlige ud. De er værd at se efter, og de ændrer ingen tal.`,
    en: (doubted) =>
      `${doubted} lines are used but look odd. They are worth a look, and they change no numbers.`,
  },
  oneDoubted: {
    da: '1 linje er brugt, men ser underlig ud. Den er værd at se efter, og den ændrer ingen tal.',
    en: '1 line is used but looks odd. It is worth a look, and it changes no numbers.',
  },
  adds: texts({
    label: { da: 'Linjerne går op', en: 'The lines add up' },
    read: { da: 'læst', en: 'read' },
    accepted: { da: 'brugt', en: 'used' },
    refused: { da: 'afvist', en: 'refused' },
    sum: {
      da: (read: string, accepted: string, refused: string) =>
        `${read} læste linjer er ${accepted} brugte og ${refused} afviste.`,
      en: (read, accepted, refused) => `${read} lines read are ${accepted} used and ${refused} refused.`,
    },
  }),
  resources: texts({
    title: { da: 'Fil for fil', en: 'File by file' },
    resource: { da: 'Indhold', en: 'Content' },
    file: { da: 'Fil', en: 'File' },
    read: { da: 'Læst', en: 'Read' },
    accepted: { da: 'Brugt', en: 'Used' },
    refused: { da: 'Afvist', en: 'Refused' },
    doubted: { da: 'I tvivl', en: 'In doubt' },
    dates: { da: 'Datoer', en: 'Dates' },
    noDates: { da: 'ingen datoer', en: 'no dates' },
    total: { da: 'I alt', en: 'Total' },
    footnote: {
      da: 'Læst = brugt + afvist. Linjer i tvivl er brugt.',
      en: 'Read = used + refused. Lines in doubt are used.',
    },
  }),
  problems: texts({
    title: { da: 'Pakken selv', en: 'The package itself' },
    lead: {
      da: 'Det her handler om pakken som helhed, ikke om en enkelt linje.',
      en: 'This concerns the package as a whole, not a single line.',
    },
  }),
  refusals: texts({
    title: { da: 'Afviste linjer', en: 'Refused lines' },
    lead: {
      da: 'En linje afvises, når den ikke kan læses eller placeres.',
      en: 'A line is refused when it cannot be read or placed.',
    },
    none: { da: 'Ingen linjer er afvist.', en: 'No lines are refused.' },
  }),
  doubts: texts({
    title: { da: 'Linjer i tvivl', en: 'Lines in doubt' },
    lead: {
      da: 'En tvivl er et fund, som kan være rigtigt, men som er værd at se efter.',
      en: 'A doubt is a finding that may be right but is worth a look.',
    },
    none: { da: 'Ingen linjer giver anledning til tvivl.', en: 'No lines give rise to doubt.' },
  }),
  kind: texts({
    lines: {
      da: (count: string, isOne: boolean) => `${count} ${isOne ? 'linje' : 'linjer'}`,
      en: (count, isOne) => `${count} ${isOne ? 'line' : 'lines'}`,
    },
    show: {
      da: (isOne: boolean): string => (isOne ? 'Vis linjen' : 'Vis linjerne'),
      en: (isOne) => (isOne ? 'Show the line' : 'Show the lines'),
    },
    showing: { da: 'Vises nedenfor', en: 'Shown below' },
  }),
  lines: texts({
    title: { da: 'Linjerne bag', en: 'The lines behind' },
    withheld: { da: 'Linjerne vises ikke', en: 'The lines are not shown' },
    withheldText: {
      da: 'Så længe små tal skjules, vises kun, hvor mange fund der er af hver slags. En linje kunne røbe, hvem der er talt med. Den, der har filerne, ser linjerne med trin check eller under Egne filer.',
      en: 'While small counts are hidden, only how many findings there are of each kind is shown. A line could give away who is counted. Whoever has the files sees the lines with trin check or under Own files.',
    },
    all: { da: 'Alle fund', en: 'All findings' },
    filter: { da: 'Vis', en: 'Show' },
    refused: { da: 'Afvist', en: 'Refused' },
    doubted: { da: 'I tvivl', en: 'In doubt' },
    file: { da: 'Fil', en: 'File' },
    line: { da: 'Linje', en: 'Line' },
    column: { da: 'Kolonne', en: 'Column' },
    value: { da: 'Værdi', en: 'Value' },
    reason: { da: 'Hvorfor', en: 'Why' },
    wholeFile: { da: 'hele filen', en: 'the whole file' },
    andLine: { da: (line: string) => `og linje ${line}`, en: (line) => `and line ${line}` },
    empty: { da: 'tom', en: 'empty' },
    shown: {
      da: (from: string, to: string, total: string) => `Viser ${from}-${to} af ${total}`,
      en: (from, to, total) => `Showing ${from}-${to} of ${total}`,
    },
    pages: { da: 'Sider med fund', en: 'Pages of findings' },
  }),
})
