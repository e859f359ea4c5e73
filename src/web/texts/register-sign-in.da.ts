import type { Role } from '../../domain/role.ts'

/** The sign-in page. */
export const signInDa = {
  title: 'Log ind',
  lead: 'Trin holder styr på det forebyggende arbejde med børn og unge, fra den første bekymring.',
  leadBack: 'Log ind for at komme til siden. Du kommer tilbage til den bagefter.',
  openIdHelp: 'Du logger ind med din kommunes almindelige login.',
  openIdButton: 'Log ind med kommunens login',
  offTitle: 'Her er intet register',
  offHelp: 'Serveren viser kun nøgletal fra en datapakke. Der er ingen børn at logge ind til.',
  demoTitle: 'Vælg, hvem du er',
  demoHelp:
    'I demoen er der ingen adgangskoder. Vælg en medarbejder, og se registret, som hun eller han må se det.',
  demoNobody: 'Der er ingen at vælge imellem endnu.',
  figuresWithout: 'Se partnerskabets nøgletal uden at logge ind',
  signInAs: (name: string) => `Log ind som ${name}`,
  team: 'Team',
  sees: {
    caseworker: 'Ser egne og teamets sager',
    team_leader: 'Ser hele afdelingens sager og fordeler dem',
    manager: 'Ser hele afdelingens sager og nødadgange',
    prevention_worker: 'Ser egne forebyggende forløb',
    provider_worker: 'Ser de indsatser, tilbuddet leverer',
    frontline: 'Ser de børn, som de er nøgleperson for',
    analyst: 'Ser kommunens tal, aldrig navne',
    administrator: 'Sætter kommunen op, ser ingen børn',
    auditor: 'Ser, hvem der har slået børn op',
    system: '',
  } satisfies Record<Role, string> as Record<Role, string>,
  failures: {
    'no-access': [
      'Du er logget ind, men har ikke adgang til Trin',
      'Din bruger har ingen rolle i Trin. Tal med din systemadministrator.',
    ],
    expired: ['Login tog for lang tid', 'Prøv igen.'],
    cancelled: ['Login blev afbrudt', 'Du kan prøve igen, når du er klar.'],
    ended: ['Du er blevet logget ud', 'Det sker, når Trin ikke har været brugt i en tid. Log ind igen.'],
    other: ['Login lykkedes ikke', 'Prøv igen. Sker det igen, så tal med din systemadministrator.'],
  } as Record<string, readonly [title: string, help: string]>,
  failed: 'Det lykkedes ikke at logge ind',
}
