import type { Random } from '../random.ts'

/*
 * Names of invented people. Family names are put together from two parts of nature each; where someone happens to be
 * called so, it is by chance alone.
 */
const GIRLS = words(
  'Alma Astrid Aya Clara Dagny Ea Ellen Filippa Freja Gry Hannah Ida Inaya Josefine Kaya Laura Liv ' +
    'Luna Maja Mynte Naja Olivia Rosa Saga Selma Signe Sofie Thea Vega Viola Ylva Zahra Ane Bodil ' +
    'Esther',
)
const BOYS = words(
  'Aksel Albert Anton August Bertram Carl Elias Emil Frode Georg Hjalmar Ibrahim Johan Karlo Konrad ' +
    'Lauge Liam Malthe Mikkel Milas Noah Oskar Otto Pelle Rasmus Samir Storm Theo Thorvald Uffe ' +
    'Valdemar Viggo Villads William Yusuf',
)
const WOMEN = words(
  'Anette Birgitte Camilla Charlotte Ditte Fatima Gitte Helle Jeanette Katrine Lene Line Maria Mette ' +
    'Nadia Pernille Rikke Sabrina Stine Tanja Trine Vibeke Winnie Zenia',
)
const MEN = words(
  'Allan Anders Brian Christian Dennis Finn Hassan Henrik Jesper Jonas Kenneth Lars Martin Michael ' +
    'Nicolai Ole Peter René Simon Steen Thomas Torben Ulrik Vagn',
)
const OLDER_WOMEN = words('Aase Birthe Else Grethe Inger Jytte Kirsten Lis Ruth Tove Ulla Vera')
const OLDER_MEN = words('Arne Bent Erik Flemming Gunnar Hans Jørn Kaj Knud Leif Poul Svend')

const FIRST = words('Ager Birke Bøge Enge Fyrre Hassel Kløver Lyng Mose Pile Ravn Strand Tjørne Vibe')
const SECOND = words('bjerre dalby flod gren hede krat lykke mark ris sti toft vang')
const MIDDLE = ['', '', '', ' Prøve', ' Eksempel'] as const

const STREETS = words(
  'Agerlandsvej Bøgevænget Egernstien Fjordgade Havrevangen Kastanjealle Mælkevejen Nørregade ' +
    'Prøvestræde Rådhusgyden Skovbrynet Tinghøjen',
)

export type Sex = 'female' | 'male'

export function childName(sex: Sex, random: Random): string {
  return random.pick(sex === 'female' ? GIRLS : BOYS)
}

export function adultName(sex: Sex, generation: 'parent' | 'grandparent', random: Random): string {
  if (generation === 'parent') return random.pick(sex === 'female' ? WOMEN : MEN)
  return random.pick(sex === 'female' ? OLDER_WOMEN : OLDER_MEN)
}

export function familyName(random: Random): string {
  return `${random.pick(MIDDLE)} ${random.pick(FIRST)}${random.pick(SECOND)}`.trim()
}

/** A street of no town, with a number. */
export function streetAddress(random: Random): string {
  const floor = random.chance(0.3) ? `, ${random.int(1, 4)}. ${random.pick(['tv', 'th'])}` : ''
  return `${random.pick(STREETS)} ${random.int(1, 98)}${floor}`
}

/** Danish numbers never begin with 00, so nobody is called. */
export function phoneNumber(random: Random): string {
  const pair = () => String(random.int(0, 99)).padStart(2, '0')
  return `00 ${pair()} ${pair()} ${pair()}`
}

function words(text: string): readonly string[] {
  return text.split(' ')
}
