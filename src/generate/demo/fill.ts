import type { Random } from '../random.ts'

const WORDS: Readonly<Record<string, readonly string[]>> = {
  aktivitet: [
    'fodbold',
    'svømning',
    'spejder',
    'guitar',
    'ridning',
    'håndbold',
    'dans',
    'skak',
    'parkour',
    'badminton',
    'kor',
    'judo',
    'tegning',
    'rulleskøjter',
  ],
  voksen: [
    'mormor',
    'moster',
    'farfar',
    'naboen',
    'støttepædagogen',
    'morfar',
    'faster',
    'sundhedsplejersken',
    'mors veninde',
    'onkel',
  ],
  ven: [
    'en fra klassen',
    'min fætter',
    'min bedste ven',
    'hende den nye',
    'drengen ved siden af',
    'min kusine',
    'naboens tvillinger',
  ],
  dag: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag'],
  dyr: ['kaninerne', 'marsvinene', 'hønsene', 'skildpadden', 'fiskene'],
  bamse: ['min elefant', 'kaninen', 'min blå bamse', 'nusseren', 'løven'],
  fag: ['matematik', 'dansk', 'engelsk', 'natur og teknologi', 'idræt', 'billedkunst', 'historie'],
  mad: [
    'pandekager',
    'frikadeller',
    'lasagne',
    'boller i karry',
    'pizza',
    'suppe med klatkager',
    'tarteletter',
  ],
  ting: [
    'min cykel',
    'mit skateboard',
    'min guitar',
    'mine kort',
    'min bold',
    'min tegneblok',
    'mine rulleskøjter',
  ],
  sted: ['biblioteket', 'skoven', 'havnen', 'svømmehallen', 'klubben', 'gården', 'stranden', 'legepladsen'],
  måned: ['januar', 'marts', 'april', 'juni', 'september', 'november'],
}

/** Fills in the words in braces, `{dag}` or `{Voksen}`, so that one text can be about many children. */
export function filled(text: string, random: Random): string {
  const chosen = new Map<string, string>()
  return text.replaceAll(/\{(\p{L}+)\}/gu, (_whole, name: string) => {
    const key = name.toLowerCase()
    const word = chosen.get(key) ?? random.pick(WORDS[key] ?? [key])
    chosen.set(key, word)
    return key === name ? word : `${word[0].toUpperCase()}${word.slice(1)}`
  })
}
