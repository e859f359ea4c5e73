import { useState } from 'react'
import { order } from '../../web/answers/api.ts'
import { useAsk } from '../../web/answers/questions.ts'
import { FormDialog } from '../../web/form/form-dialog.tsx'
import { useForm } from '../../web/form/use-form.ts'
import { Answered } from '../../web/parts/answered.tsx'
import { type Column, DataTable } from '../../web/parts/data-table.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { momentText } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { Secret } from './secret.tsx'
import { setUpMessages } from './set-up.texts.ts'
import { TokenForm } from './token-form.tsx'
import { REVOKE_TOKEN, TOKENS } from './tokens.endpoints.ts'
import type { NewToken, TokenAnswer } from './tokens.wire.ts'

/** What the municipality's other systems sign in with: made, listed and closed. */
export function Tokens() {
  const texts = useTexts(setUpMessages)
  const [made, setMade] = useState<NewToken | null>(null)
  const query = useAsk(TOKENS)
  return (
    <>
      {made && <Secret token={made} onDone={() => setMade(null)} />}
      <section className="card-frame">
        <h2>{texts.areas.tokens.title}</h2>
        <Answered query={query}>
          {({ tokens }) => (tokens.length === 0 ? <p>{texts.tokensNone}</p> : <TokenTable tokens={tokens} />)}
        </Answered>
      </section>
      <section className="card-frame">
        <h2>{texts.tokenTitle}</h2>
        <TokenForm onMade={setMade} />
      </section>
    </>
  )
}

function TokenTable({ tokens }: { readonly tokens: readonly TokenAnswer[] }) {
  const texts = useTexts(setUpMessages)
  const [revoking, setRevoking] = useState<TokenAnswer | null>(null)
  const columns = useColumns(setRevoking)
  return (
    <>
      <DataTable
        caption={texts.areas.tokens.title}
        hideCaption
        isStacked
        columns={columns}
        rows={tokens}
        keyOf={({ id }) => id}
      />
      {revoking && <RevokeDialog token={revoking} onClose={() => setRevoking(null)} />}
    </>
  )
}

function useColumns(revoke: (token: TokenAnswer) => void): Column<TokenAnswer>[] {
  const texts = useTexts(setUpMessages)
  const wording = useWording()
  const moment = (instant: string) => momentText(instant, wording)
  const isOver = ({ until }: TokenAnswer) => Date.parse(until) <= Date.now()
  return [
    { id: 'name', title: texts.system, isHeader: true, cell: ({ name }) => name },
    {
      id: 'scopes',
      title: texts.may,
      cell: ({ scopes }) => scopes.map((one) => texts.scopes[one]).join(', '),
    },
    { id: 'until', title: texts.until, cell: ({ until }) => moment(until) },
    {
      id: 'used',
      title: texts.lastUsed,
      cell: ({ lastUsedAt }) => (lastUsedAt ? moment(lastUsedAt) : texts.neverUsed),
    },
    {
      id: 'state',
      title: texts.state,
      cell: (token) => {
        if (token.revokedAt) return texts.revoked(moment(token.revokedAt))
        return isOver(token) ? texts.expired : texts.valid
      },
    },
    {
      id: 'actions',
      title: <span className="sr-only">{texts.actions}</span>,
      cell: (token) =>
        !token.revokedAt &&
        !isOver(token) && (
          <button
            type="button"
            className="small-button"
            aria-label={texts.revokeOf(token.name)}
            onClick={() => revoke(token)}
          >
            {texts.revoke}
          </button>
        ),
    },
  ]
}

function RevokeDialog({ token, onClose }: { readonly token: TokenAnswer; readonly onClose: () => void }) {
  const texts = useTexts(setUpMessages)
  const form = useForm({
    keptAs: null,
    send: () => order(REVOKE_TOKEN, { id: token.id, body: {} }),
    onDone: onClose,
  })
  return (
    <FormDialog
      form={form}
      title={texts.revokeTitle(token.name)}
      lead={texts.revokeLead}
      submit={texts.revokeNow}
      onClose={onClose}
    />
  )
}
