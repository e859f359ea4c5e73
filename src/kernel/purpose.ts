import type { Role } from './role.ts'
import type { Text } from './text.ts'

/** Why someone looked at a child; written beside every look, and shown to whoever asks about it. */
export const PURPOSES = {
  casework: { da: 'Sagsbehandling', en: 'Casework' },
  supervision: { da: 'Ledelse og tilsyn', en: 'Leadership and supervision' },
  prevention: { da: 'Tidligt forebyggende forløb', en: 'Early preventive course' },
  delivery: { da: 'Levering af indsats', en: 'Delivery of a measure' },
  universal: { da: 'Nøgleperson i almenområdet', en: 'Key professional in universal services' },
  search: { da: 'Søgning, før et barn oprettes', en: 'Search before a child is registered' },
  figures: { da: 'Hvem står bag et nøgletal', en: 'Who is behind a figure' },
  emergency: { da: 'Nødadgang', en: 'Emergency access' },
  transfer: { da: 'Flytning mellem kommuner', en: 'Move between municipalities' },
  audit: { da: 'Indsigt i loggen', en: 'Looking into the log' },
  integration: { da: 'Udveksling med andet it-system', en: 'Exchange with another system' },
} as const satisfies Readonly<Record<string, Text>>
export type Purpose = keyof typeof PURPOSES

/** The purpose that someone's everyday look at a child has, by the role that gives the access. */
export function everydayPurpose(roles: readonly Role[]): Purpose {
  if (roles.includes('system')) return 'integration'
  if (roles.includes('caseworker')) return 'casework'
  if (roles.includes('team_leader') || roles.includes('manager')) return 'supervision'
  if (roles.includes('prevention_worker')) return 'prevention'
  if (roles.includes('provider_worker')) return 'delivery'
  return roles.includes('frontline') ? 'universal' : 'audit'
}
