import type { Role } from '../../kernel/role.ts'
import { texts } from '../../kernel/texts.ts'

/** The sign-in page. */
export const signInMessages = texts({
  title: { da: 'Log ind', en: 'Sign in' },
  lead: {
    da: 'Trin holder styr på det forebyggende arbejde med børn og unge, fra den første bekymring.',
    en: 'Trin keeps track of preventive work with children and young people, from the first worry.',
  },
  leadBack: {
    da: 'Log ind for at komme til siden. Du kommer tilbage til den bagefter.',
    en: 'Sign in to get to the page. You come back to it afterwards.',
  },
  untoldTitle: {
    da: 'Serveren svarer ikke og ved ikke, at du er logget ud',
    en: 'The server does not answer and does not know that you have signed out',
  },
  untoldHelp: {
    da: 'Det, du havde skrevet på denne enhed, er slettet. Luk browseren, eller log ud igen, når der er forbindelse; ellers ender adgangen af sig selv en halv time efter, at den sidst blev brugt.',
    en: 'What you had written on this device is deleted. Close the browser, or sign out again when there is a connection; otherwise the access ends by itself half an hour after it was last used.',
  },
  overTitle: { da: 'Du er ikke logget ind længere', en: 'You are no longer signed in' },
  overHelp: {
    da: 'Der er logget ud i et andet vindue, eller din adgang er udløbet.',
    en: 'Someone signed out in another window, or your access has ended.',
  },
  openIdHelp: {
    da: 'Du logger ind med din kommunes almindelige login.',
    en: 'You sign in with your municipality’s ordinary sign-in.',
  },
  openIdButton: { da: 'Log ind med kommunens login', en: 'Sign in with the municipality' },
  offTitle: { da: 'Her er intet register', en: 'There is no register here' },
  offHelp: {
    da: 'Serveren viser kun nøgletal fra en datapakke. Der er ingen børn at logge ind til.',
    en: 'This server only shows key figures of a data package. There are no children to sign in for.',
  },
  demoTitle: { da: 'Vælg, hvem du er', en: 'Choose who you are' },
  demoHelp: {
    da: 'I demoen er der ingen adgangskoder. Vælg en medarbejder, og se registret, som hun eller han må se det.',
    en: 'The demo has no passwords. Choose a worker, and see the register as she or he may see it.',
  },
  demoNobody: { da: 'Der er ingen at vælge imellem endnu.', en: 'There is nobody to choose among yet.' },
  figuresWithout: {
    da: 'Se partnerskabets nøgletal uden at logge ind',
    en: 'See the partnership’s figures without signing in',
  },
  signInAs: { da: (name: string) => `Log ind som ${name}`, en: (name) => `Sign in as ${name}` },
  team: { da: 'Team', en: 'Team' },
  sees: {
    da: {
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
    en: {
      caseworker: 'Sees own and the team’s cases',
      team_leader: 'Sees the department’s cases and allocates them',
      manager: 'Sees the department’s cases and emergency accesses',
      prevention_worker: 'Sees own preventive courses',
      provider_worker: 'Sees the measures that the provider delivers',
      frontline: 'Sees the children they are key professional for',
      analyst: 'Sees the municipality’s figures, never names',
      administrator: 'Sets the municipality up, sees no children',
      auditor: 'Sees who has looked at which child',
      system: '',
    },
  },
  failures: {
    da: {
      'no-access': [
        'Du er logget ind, men har ikke adgang til Trin',
        'Din bruger har ingen rolle i Trin. Tal med din systemadministrator.',
      ],
      expired: ['Login tog for lang tid', 'Prøv igen.'],
      cancelled: ['Login blev afbrudt', 'Du kan prøve igen, når du er klar.'],
      ended: ['Du er blevet logget ud', 'Det sker, når Trin ikke har været brugt i en tid. Log ind igen.'],
      other: ['Login lykkedes ikke', 'Prøv igen. Sker det igen, så tal med din systemadministrator.'],
    } as Record<string, readonly [title: string, help: string]>,
    en: {
      'no-access': [
        'You are signed in, but have no access to Trin',
        'Your user has no role in Trin. Talk to your administrator.',
      ],
      expired: ['The sign-in took too long', 'Try again.'],
      cancelled: ['The sign-in was cancelled', 'You can try again when you are ready.'],
      ended: [
        'You have been signed out',
        'It happens when Trin has not been used for a while. Sign in again.',
      ],
      other: ['The sign-in failed', 'Try again. If it happens again, talk to your administrator.'],
    },
  },
  failed: { da: 'Det lykkedes ikke at logge ind', en: 'The sign-in failed' },
})
