/** What follows when support ends, by why it ended. */
export const WHAT_FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  goals_reached: [
    'Familien holder fast i søndagsmødet og ringer, hvis morgenerne skrider igen.',
    'Skolen har en fast kontaktlærer, som barnet går til. Ellers ikke mere.',
  ],
  carried_on: [
    'Mormor henter to gange om ugen, og klubben ved, at de må ringe til os.',
    'Sundhedsplejersken ser familien igen om tre måneder.',
    'Træneren tager barnet med til kamp hver lørdag.',
  ],
  replaced: ['Afløses af en anden indsats fra dagen efter, så der ikke bliver et hul.'],
  no_effect: ['Vi prøver noget andet sammen med familien. Det er drøftet på netværksmødet.'],
  family_stopped: ['Familien klarer sig selv for nu og ved, hvor de kan ringe hen.'],
  turned_18: ['Ungestøtten er aftalt med den voksenrådgiver, der tager over.'],
}
export const HANDOVERS: Readonly<Record<'family' | 'network' | 'universal_services', readonly string[]>> = {
  family: [
    'Forældrene fortsætter aftaleplanen på køleskabet. Vi ringer en gang efter fire uger.',
    'Mor og far mødes den første søndag i måneden og gennemgår, hvordan det går.',
  ],
  network: [
    '{Voksen} tager den faste {dag}. Netværket har en tråd, hvor de skriver sammen.',
    'Mormor og moster skiftes til weekenderne frem til sommer.',
  ],
  universal_services: [
    'Skolens AKT-lærer har en ugentlig samtale og kontakter os, hvis fraværet stiger igen.',
    'Børnehaven holder trivselssamtale med forældrene hver anden måned.',
    'Klubben har en voksen, der spørger efter den unge, hvis den unge bliver væk.',
  ],
}
export const IF_WORRY_RETURNS = [
  'Ring til Modtagelsen på 00 00 09 98. Familien kommer til at tale med en, der kender sagen, inden for en uge.',
  'Skolen skriver til os efter samtale med forældrene. Vi mødes alle sammen, før der besluttes noget.',
  'Forældrene ringer til deres tidligere rådgiver. Vi begynder, hvor vi slap, og ikke forfra.',
  'Den unge kan selv sende en sms til sin kontaktperson det første halve år.',
] as const
export const REASONS_NOT_LOWER = [
  'Råd og vejledning er prøvet i et halvt år. Det hjalp på aftenerne, men ikke på konflikterne.',
  'Belastningen er for stor til, at et lavere trin kan bære. Det er drøftet med familien.',
  'Støtte i hjemmet er prøvet to gange. Barnet er ikke trygt hjemme nu.',
  'Netværket er spurgt og kan aflaste, men ikke have barnet boende.',
] as const
export const PLAN_AIMS = [
  'At hverdagen hænger sammen igen, og at støtten kan trappes ned inden for et år.',
  'At barnet trives hjemme og i skolen med forældre, der er fælles om opgaven.',
  'At barnet vokser op i ro og bevarer de vigtigste mennesker omkring sig.',
  'At den unge kommer i gang med skole eller arbejde og har nogen at læne sig op ad.',
  'At familien bliver uafhængig af os og ved, hvor den kan hente hjælp.',
] as const
export const INVOLVEMENT = [
  'Planen er skrevet ved køkkenbordet. Barnet valgte selv det første mål.',
  'Barnet var med den første halve time. Forældrene har læst planen igennem og rettet i den.',
  'Den unge har skrevet sine mål selv på telefonen. Forældrene har tilføjet et hver.',
  'Mor og far var med hver for sig. Mormor og skolen deltog i netværksmødet.',
  'Barnets ord er skrevet ned, som de blev sagt.',
] as const
export const SUPPORT_TO_FAMILY = [
  'Mor har samtaler hver anden uge, og samværet støttes den første time.',
  'Forældrene følger et kursus og får hjælp til at gøre klar, så weekender hjemme kan lykkes.',
] as const
export const WHAT_CHANGES = [
  'Tiden flyttes til sidst på eftermiddagen, hvor det er sværest.',
  'Målet deles i to mindre, og skolen tager den ene del.',
  'Besøgene sættes ned fra to til ét om ugen, fordi det går fremad.',
  'Der sættes ekstra ind i weekenderne de næste seks uger.',
  'Far kommer med på hvert andet møde.',
  'Den unge får en anden kontaktperson efter eget ønske.',
] as const
export const REFUSED_NOTES = [
  'Prøv først familierådslagning. Lykkes det ikke, tager vi den op igen om seks uger.',
  'Der mangler barnets eget syn. Tal med barnet, og send den igen.',
] as const
export const GRANTED_NOTES = ['Enig. Godt begrundet.', 'Bevilget. Husk at følge op efter seks uger.'] as const
export const DEVIATION_REASONS = [
  'Familien er på ophold hos familie i udlandet og ønsker at vente til efter hjemkomsten.',
  'Psykologens udtalelse kommer om tre uger, og det giver mest mening at mødes, når vi har den.',
  'Mor skal føde. Familien ønsker ro de første uger, og vi holder kontakt pr. telefon.',
] as const
