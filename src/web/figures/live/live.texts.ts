import { texts } from '../../../kernel/texts.ts'

/** Words of the key figures of the municipality's own register. */
export const liveMessages = texts({
  navigation: { da: 'Sider for kommunens tal', en: "Pages for the municipality's figures" },
  barLabel: { da: 'Kommunens tal', en: "The municipality's figures" },
  now: {
    da: 'Tallene regnes ud fra registeret, som det er lige nu.',
    en: 'The figures are computed from the register as it is right now.',
  },
  nowShort: { da: 'Registeret, som det er nu', en: 'The register as it is now' },
  knownAt: {
    da: (moment: string) => `Tallene, som registeret var kendt ${moment}. Rettelser siden da er ikke med.`,
    en: (moment) =>
      `The figures as the register was known ${moment}. Corrections since then are not included.`,
  },
  choose: {
    da: 'Vis tal, som de var kendt på et andet tidspunkt',
    en: 'Show figures as known at another moment',
  },
  moment: { da: 'Tal som kendt den', en: 'Figures as known on' },
  momentHelp: {
    da: 'Dansk tid. Alt, der er registreret eller rettet senere, regnes ikke med.',
    en: 'Danish time. Whatever was registered or corrected later does not count.',
  },
  momentWrong: {
    da: 'Vælg et tidspunkt, der ikke ligger i fremtiden.',
    en: 'Choose a moment that does not lie in the future.',
  },
  show: { da: 'Vis', en: 'Show' },
  backToNow: { da: 'Vis tallene, som de er nu', en: 'Show the figures as they are now' },

  inventedRegister: { da: 'Opdigtede børn', en: 'Invented children' },

  empty: { da: 'Der er ingen tal at vise endnu', en: 'There are no figures to show yet' },
  emptyHelp: {
    da: 'Når der er registreret børn og indsatser, regnes tallene ud af sig selv. Er et tidligere tidspunkt valgt, var der intet i registeret dengang.',
    en: 'Once children and measures are registered, the figures are computed by themselves. If an earlier moment is chosen, the register was empty then.',
  },

  path: { da: 'barnets vej', en: "the child's path" },
  toChild: { da: 'Åbn barnets side', en: "Open the child's page" },
  pathTitle: { da: (name: string) => `Barnets vej · ${name}`, en: (name) => `The child's path · ${name}` },
  pathMeans: {
    da: 'Vejen er regnet ud fra registeret. Navnet vises kun for dem, der må se barnet.',
    en: 'The path is computed from the register. The name is shown only to those who may see the child.',
  },
  behindLead: {
    da: 'Du ser navnet på de børn, du har adgang til. De andre står under et pseudonym. Linjen viser barnets vej på trappen, de nederste trin nederst.',
    en: "You see the names of the children you have access to. The others are a pseudonym. The line shows the child's path on the staircase, the lowest steps at the bottom.",
  },
  behindOwnLead: {
    da: 'Her er de børn, du har adgang til. Linjen viser barnets vej på trappen, de nederste trin nederst.',
    en: "Here are the children you have access to. The line shows the child's path on the staircase, the lowest steps at the bottom.",
  },

  changed: {
    da: 'Er tallet ændret, siden du sidst så det?',
    en: 'Has the figure changed since you last saw it?',
  },
  changedLink: { da: 'Hvad er ændret siden …', en: 'What has changed since …' },
  changedHelp: {
    da: 'Se tallet, som det var kendt på to tidspunkter, og hvilke rettelser der gør forskellen.',
    en: 'See the figure as known at two moments, and which corrections make the difference.',
  },

  difference: texts({
    title: {
      da: (figure: string) => `Hvad er ændret: ${figure}`,
      en: (figure) => `What has changed: ${figure}`,
    },
    lead: {
      da: 'Det samme tal, som det var kendt på to tidspunkter, og de registreringer der gør forskellen.',
      en: 'The same figure as known at two moments, and the records that make the difference.',
    },
    back: { da: 'Tilbage til nøgletallet', en: 'Back to the key figure' },
    from: { da: 'Kendt først', en: 'Known first' },
    to: { da: 'Kendt sidst', en: 'Known last' },
    group: { da: 'Gruppe', en: 'Group' },
    show: { da: 'Vis forskellen', en: 'Show the difference' },
    wrongOrder: {
      da: 'Det første tidspunkt skal ligge før det sidste.',
      en: 'The first moment must lie before the last.',
    },
    before: { da: 'Før', en: 'Before' },
    after: { da: 'Nu', en: 'Now' },
    value: { da: 'Værdi', en: 'Value' },
    numerator: { da: 'Tæller', en: 'Numerator' },
    denominator: { da: 'Nævner', en: 'Denominator' },
    same: { da: 'Tallet er det samme', en: 'The figure is the same' },
    sameHelp: {
      da: 'Ingen registreringer mellem de to tidspunkter ændrer dette tal.',
      en: 'No record between the two moments changes this figure.',
    },
    sameButChanged: {
      da: 'Tallet er det samme, men ikke de samme børn står bag det.',
      en: 'The figure is the same, but not the same children stand behind it.',
    },
    noRow: { da: 'ikke opgjort', en: 'not counted' },
    becauseOf: {
      da: (count: number) => (count === 1 ? '1 barn gør forskellen' : `${count} børn gør forskellen`),
      en: (count) => (count === 1 ? '1 child makes the difference' : `${count} children make the difference`),
    },
    onlyPopulation: {
      da: 'Forskellen skyldes ikke et barn, men fx befolkningstallet.',
      en: 'The difference is not due to a child, but for instance to the population.',
    },
    hidden: { da: 'Børnene vises ikke', en: 'The children are not shown' },
    hiddenHelp: {
      da: 'Så længe små tal skjules, vises kun de børn, du selv har adgang til. De andre kunne røbe de skjulte tal.',
      en: 'While small counts are hidden, only the children whom you have access to are shown. The others could give the hidden counts away.',
    },
    joined: texts({
      numerator: { da: 'kom med i tælleren', en: 'joined the numerator' },
      denominator: { da: 'kom med i nævneren', en: 'joined the denominator' },
    }),
    left: texts({
      numerator: { da: 'gik ud af tælleren', en: 'left the numerator' },
      denominator: { da: 'gik ud af nævneren', en: 'left the denominator' },
    }),
    changes: { da: 'Registreringer', en: 'Records' },
    moment: { da: 'Hvornår', en: 'When' },
    what: { da: 'Hvad', en: 'What' },
    field: { da: 'Ændring', en: 'Change' },
    by: { da: 'Hvem', en: 'Who' },
    reason: { da: 'Begrundelse', en: 'Reason' },
    created: { da: 'oprettet', en: 'created' },
    noChanges: { da: 'Ingen enkelt registrering; tiden er gået.', en: 'No single record; time has passed.' },
    fromTo: { da: (from: string, to: string) => `${from} → ${to}`, en: (from, to) => `${from} → ${to}` },
  }),
})
