import type { emergenciesDa } from './emergencies.da.ts'

/** Words of the accesses taken in an emergency, in English. */
export const emergenciesEn: typeof emergenciesDa = {
  title: 'Emergency accesses',
  lead: "A worker can open a child's case in an emergency, with a reason and for a limited time. The leader is told here.",
  waiting: 'Waiting for a leader to have seen them',
  waitingNone: 'No emergency accesses are waiting',
  waitingNoneHelp: 'When someone takes an emergency access, it stands here until a leader has seen it.',
  seen: 'Seen by a leader',
  by: 'Who',
  child: 'Child',
  reason: 'Reason',
  from: 'From',
  until: 'Until',
  open: 'open now',
  over: 'ended',
  acknowledged: 'Seen by',
  acknowledge: 'Mark as seen',
  acknowledgeOf: (worker, child) => `Mark as seen: ${worker} opened ${child}`,
  acknowledging: 'Saving …',
  looks: 'What was seen',
  looksOf: (child) => `What was seen of ${child}`,
  acknowledgedBy: (name, moment) => `${name}, ${moment}`,
}
