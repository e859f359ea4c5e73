import { texts } from '../../../kernel/texts.ts'

/** Texts of Nøgletal and of the page of one key figure. */
export const keyFiguresTexts = texts({
  overview: texts({
    title: { da: 'Nøgletal', en: 'Key figures' },
    lead: {
      da: (municipality: string, date: string) =>
        `${municipality} pr. ${date}, sammenlignet med et år før. Alle tal er regnet ud fra registeret.`,
      en: (municipality, date) =>
        `${municipality} at ${date}, compared with a year before. Every number is computed from the register.`,
    },
    search: { da: 'Søg i nøgletallene', en: 'Search the key figures' },
    searchHint: {
      da: 'Skriv for eksempel »plejefamilie« eller »opfølgning«.',
      en: 'Try “foster” or “follow-up”.',
    },
    found: {
      da: (count: number) => (count === 1 ? '1 nøgletal' : `${count} nøgletal`),
      en: (count) => (count === 1 ? '1 key figure' : `${count} key figures`),
    },
    none: {
      da: (query: string) => `Ingen nøgletal passer på »${query}«.`,
      en: (query) => `No key figure matches “${query}”.`,
    },
    clear: { da: 'Vis alle nøgletal', en: 'Show all key figures' },
    noRows: {
      da: 'Pakken indeholder ikke de filer, som disse nøgletal regnes ud fra. Se, hvad der er læst, under Data.',
      en: 'The package does not have the files that these figures are computed from. See what was read under Data.',
    },
    onlyOne: {
      da: (municipality: string) =>
        `Oversigten viser ${municipality}. Åbn et nøgletal for at se kommunerne side om side.`,
      en: (municipality) =>
        `The overview shows ${municipality}. Open a key figure to see the municipalities side by side.`,
    },
    schoolYear: { da: (year: string) => `Skoleåret ${year}`, en: (year) => `School year ${year}` },
  }),
  topics: texts({
    placements: { da: 'Anbringelser', en: 'Placements' },
    home_based: { da: 'Hjemmebaseret', en: 'Home-based' },
    preventive: { da: 'Forebyggende', en: 'Preventive' },
    followup_and_cases: { da: 'Opfølgning og sager', en: 'Follow-up and cases' },
    school: { da: 'Skole', en: 'School' },
  }),
  change: texts({
    up: { da: (by: string) => `op ${by} på et år`, en: (by) => `up ${by} in a year` },
    down: { da: (by: string) => `ned ${by} på et år`, en: (by) => `down ${by} in a year` },
    same: { da: 'uændret på et år', en: 'unchanged in a year' },
    break: {
      da: 'brud i registreringen, kan ikke sammenlignes med året før',
      en: 'break in registration, not comparable with the year before',
    },
    unknown: { da: 'intet tal for året før', en: 'no number for the year before' },
    points: { da: (by: string) => `${by} procentpoint`, en: (by) => `${by} percentage points` },
  }),
  value: texts({
    days: { da: (count: string) => `${count} dage`, en: (count) => `${count} days` },
    hidden: { da: 'skjult', en: 'hidden' },
    hiddenLong: { da: 'Skjult, fordi tallet er lille', en: 'Hidden because the number is small' },
    missing: { da: '–', en: '–' },
    missingLong: { da: 'Kan ikke beregnes', en: 'Cannot be computed' },
  }),
  units: {
    da: {
      per_1000: 'pr. 1.000 børn og unge 0-17 år',
      percent: 'procent',
      days: 'dage',
      cases: 'sager',
      index_1_5: 'indeks fra 1 til 5',
      percent_mean: 'procent fravær i gennemsnit',
    } as Record<string, string>,
    en: {
      per_1000: 'per 1,000 children aged 0-17',
      percent: 'per cent',
      days: 'days',
      cases: 'cases',
      index_1_5: 'index from 1 to 5',
      percent_mean: 'mean absence in per cent',
    },
  },
  figure: texts({
    back: { da: 'Alle nøgletal', en: 'All key figures' },
    unknown: { da: 'Det nøgletal findes ikke', en: 'There is no such key figure' },
    noRows: {
      da: 'Der er ingen tal for dette nøgletal. Enten mangler den fil, det regnes ud fra, eller også er ingen kommune valgt.',
      en: 'There are no numbers for this figure. Either the file it is computed from is missing, or no municipality is chosen.',
    },
    atDate: { da: (date: string) => `Pr. ${date}`, en: (date) => `At ${date}` },
    inSchoolYear: { da: (year: string) => `Skoleåret ${year}`, en: (year) => `School year ${year}` },
    limits: {
      da: (low: string, high: string) => `95 %-grænser ${low} – ${high}`,
      en: (low, high) => `95 % limits ${low} – ${high}`,
    },
    course: { da: 'Udviklingen', en: 'The course over time' },
    chooseGroups: { da: 'Vis i diagrammet', en: 'Show in the chart' },
    chartLabel: {
      da: (title: string, lines: string) =>
        `Diagram over ${title}: ${lines}. Tallene står i tabellen nedenfor.`,
      en: (title, lines) => `Chart of ${title}: ${lines}. The numbers are in the table below.`,
    },
    band: {
      da: 'Det lyse bånd viser 95 %-grænserne: så meget kan tallet svinge ved tilfældigheder.',
      en: 'The light band shows the 95 % limits: how far chance alone may move the number.',
    },
    gaps: {
      da: 'Linjen er afbrudt, hvor registreringen er ændret, og hvor et tal mangler eller er skjult.',
      en: 'The line is interrupted where registration changed and where a number is missing or hidden.',
    },
    loading: { da: 'Tegner diagrammet …', en: 'Drawing the chart …' },
    notDrawn: { da: 'Diagrammet kan ikke tegnes lige nu', en: 'The chart cannot be drawn just now' },
    notDrawnHelp: {
      da: 'Den del af programmet, der tegner, kunne ikke hentes. Alle tallene står i tabellen herunder.',
      en: 'The part of the program that draws could not be fetched. All the numbers stand in the table below.',
    },
    break: { da: 'Brud i registreringen', en: 'Break in registration' },
    remark: { da: 'Bemærkning', en: 'Remark' },
    notes: { da: 'Bemærkninger til tallene', en: 'Remarks on the numbers' },
  }),
  table: texts({
    title: { da: 'Alle tal', en: 'All numbers' },
    caption: { da: (title: string) => `${title}, alle tal`, en: (title) => `${title}, all numbers` },
    hint: {
      da: 'Vælg et tal for at se, hvad der ligger bag det.',
      en: 'Choose a number to see what is behind it.',
    },
    date: { da: 'Skæringsdato', en: 'Cut-off date' },
    schoolYear: { da: 'Skoleår', en: 'School year' },
    municipality: { da: 'Kommune', en: 'Municipality' },
    group: { da: 'Gruppe', en: 'Group' },
    numerator: { da: 'Tæller', en: 'Numerator' },
    denominator: { da: 'Nævner', en: 'Denominator' },
    value: { da: 'Værdi', en: 'Value' },
    limits: { da: '95 %-grænser', en: '95 % limits' },
    note: { da: 'Bemærkning', en: 'Remark' },
    sort: {
      da: (order: string) => `Sortér efter dato, ${order} først`,
      en: (order) => `Sort by date, ${order} first`,
    },
    oldest: { da: 'ældste', en: 'oldest' },
    newest: { da: 'nyeste', en: 'newest' },
    showAll: { da: (count: number) => `Vis alle ${count} rækker`, en: (count) => `Show all ${count} rows` },
    showFewer: { da: 'Vis færre rækker', en: 'Show fewer rows' },
    behind: {
      da: (part: string, number: string) => `${number}: se børnene bag ${part}`,
      en: (part, number) => `${number}: see the children behind the ${part.toLowerCase()}`,
    },
  }),
  download: texts({
    title: { da: 'Hent tallene', en: 'Download the numbers' },
    csv: { da: 'Hent CSV', en: 'Download CSV' },
    xlsx: { da: 'Hent regneark', en: 'Download workbook' },
    busy: { da: 'Henter …', en: 'Downloading …' },
    failed: {
      da: 'Filen kunne ikke hentes. Prøv igen.',
      en: 'The file could not be fetched. Please try again.',
    },
    small: {
      da: (threshold: number) => `Tal mellem 1 og ${threshold - 1} er også skjult i filerne.`,
      en: (threshold) => `Numbers between 1 and ${threshold - 1} are hidden in the files too.`,
    },
    fileName: { da: (figure: string) => `trin-${figure}`, en: (figure) => `trin-${figure}` },
  }),
  definition: texts({
    title: { da: 'Sådan er tallet regnet ud', en: 'How the number is computed' },
    numerator: { da: 'Tæller', en: 'Numerator' },
    denominator: { da: 'Nævner', en: 'Denominator' },
    choices: { da: 'Valg, som tallet hviler på', en: 'Choices the number rests on' },
    source: { da: 'Kilde', en: 'Source' },
    sql: { da: 'Samme definition som SQL', en: 'The same definition as SQL' },
    sqlLead: {
      da: 'Forespørgslen giver de samme tal på de samme tabeller og kan køres i DuckDB.',
      en: 'The query gives the same numbers on the same tables and runs in DuckDB.',
    },
    copy: { da: 'Kopiér SQL', en: 'Copy the SQL' },
    copied: { da: 'SQL er kopieret', en: 'The SQL is copied' },
    notCopied: {
      da: 'Kunne ikke kopiere. Markér teksten, og kopiér den selv.',
      en: 'Could not copy. Select the text and copy it yourself.',
    },
  }),
  behind: texts({
    title: { da: 'Hvem er bag tallet?', en: 'Who is behind the number?' },
    lead: {
      da: 'Hvert barn er et nummer, ikke et navn. Linjen viser barnets vej på trappen, de nederste trin nederst.',
      en: 'Each child is a number, not a name. The line shows the child’s path on the staircase, lowest steps at the bottom.',
    },
    date: { da: 'Dato', en: 'Date' },
    group: { da: 'Gruppe', en: 'Group' },
    municipality: { da: 'Kommune', en: 'Municipality' },
    part: { da: 'Del af tallet', en: 'Part of the number' },
    numerator: { da: 'Tæller', en: 'Numerator' },
    denominator: { da: 'Nævner', en: 'Denominator' },
    count: {
      da: (count: string, isOne: boolean) => `${count} ${isOne ? 'barn' : 'børn'}`,
      en: (count, isOne) => `${count} ${isOne ? 'child' : 'children'}`,
    },
    shown: {
      da: (from: string, to: string) => `viser ${from}-${to}`,
      en: (from, to) => `showing ${from}-${to}`,
    },
    entries: {
      da: (count: string, isOne: boolean) => `${count} ${isOne ? 'gang' : 'gange'} talt med`,
      en: (count, isOne) => `counted ${count} ${isOne ? 'time' : 'times'}`,
    },
    repeated: {
      da: 'et barn står én gang for hver gang, det er talt med',
      en: 'a child stands once for each time it is counted',
    },
    population: {
      da: 'Nævneren er alle børn og unge 0-17 år i kommunen. De står ikke i registeret, så der er ingen at vise.',
      en: 'The denominator is every child aged 0-17 in the municipality. They are not in the register, so there is nobody to show.',
    },
    none: { da: 'Der er ingen børn bag dette tal.', en: 'There are no children behind this number.' },
    hidden: { da: 'Børnene vises ikke', en: 'The children are not shown' },
    hiddenText: {
      da: (threshold: number) =>
        `Her er et tal mellem 1 og ${threshold - 1}. Så få børn kunne genkendes, og derfor vises heller ikke børnene bag de andre tal i samme nøgletal, som kunne røbe det.`,
      en: (threshold) =>
        `Here is a number between 1 and ${threshold - 1}. So few children could be recognised, and so the children behind the figure’s other numbers, which could give it away, are not shown either.`,
    },
    withheld: { da: 'De enkelte børn vises ikke', en: 'The single children are not shown' },
    othersWithheld: { da: 'De andre børn vises ikke', en: 'The other children are not shown' },
    withheldText: {
      da: 'Så længe små tal skjules, vises kun antallet, og hverken alder eller vej for de børn, du ikke har adgang til. Deres forløb kunne røbe de skjulte tal.',
      en: 'While small counts are hidden, only the number is shown, and neither age nor path of children whom you have no access to. Their courses could give the hidden counts away.',
    },
    hiddenNoThreshold: {
      da: 'Tallet er så lille, at børnene kunne genkendes.',
      en: 'The number is so small that the children could be recognised.',
    },
    noUnits: {
      da: 'Bag dette nøgletal står sager og ikke børn, så der er ingen børn at vise.',
      en: 'This figure counts cases, not children, so there are no children to show.',
    },
    childNumber: { da: (number: string) => `Barn ${number}`, en: (number) => `Child ${number}` },
    years: { da: (age: number) => `${age} år`, en: (age) => (age === 1 ? '1 year' : `${age} years`) },
    pages: { da: 'Sider med børn', en: 'Pages of children' },
  }),
})

export type KeyFiguresTexts = typeof keyFiguresTexts.da
