import { addChangingAct } from '../../api/acts.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { closeCase } from './close-case.do.ts'
import { CloseCase, ReopenCase } from './closing.wire.ts'
import { reopenCase } from './reopen-case.do.ts'

/** A case that is closed, and one that is opened again. */
export function addClosing(api: RegisterApi, parts: RegisterParts): void {
  addChangingAct(api, parts, {
    path: '/api/v1/cases/{id}/close',
    tag: 'Cases',
    summary: 'Close a case of which nothing is unfinished; its plans and goals end with it',
    body: CloseCase,
    action: 'close case',
    act: closeCase,
  })
  addChangingAct(api, parts, {
    path: '/api/v1/cases/{id}/reopen',
    tag: 'Cases',
    summary: 'Open a closed case again; its history stays',
    body: ReopenCase,
    action: 'reopen case',
    reasonOf: ({ reason }) => reason,
    act: reopenCase,
  })
}
