import { isSaid } from '../../kernel/record/fields.ts'
import { tellersOf } from '../../web/words/tellers.ts'
import { isNotHeld } from '../talk/talk.rules.ts'
import type { Teller, Telling, Told } from './story-words.ts'

/** What each kind of record tells of a child's story. A record tells of itself as often as something happened to it. */
export const toldOf = tellersOf<Telling, readonly Told[]>({
  notification,
  clarification,
  investigation,
  child_talk: childTalk,
  plan,
  goal,
  goal_progress: goalProgress,
  measure,
  grant_request: grantRequest,
  deviation,
  followup,
  child_request: childRequest,
  refusal,
  complaint,
  child_case: childCase,
  allocation,
})

function notification({ say, texts, record }: Teller<'notification'>): readonly Told<'notification'>[] {
  const who = (say('notifier') || say('notifier_type')).replace(/^./, (first) =>
    say('notifier') ? first : first.toLowerCase(),
  )
  const isConcern = record.values.kind === 'concern'
  const from = isConcern ? texts.concernFrom : texts.notificationFrom
  const kind = 'notification' as const
  const title = who ? from(who) : isConcern ? texts.concern : texts.notification
  const isDecidedLater = isSaid(record.values.outcome_on)
  return [
    { at: 'received_at', kind, title, facts: [say('causes')], texts: [say('content')] },
    {
      at: 'assessed_at',
      kind,
      title: texts.assessed,
      facts: [say('assessed_by'), isDecidedLater ? '' : say('outcome')],
      texts: [say('assessment')],
    },
    { at: 'outcome_on', kind, title: texts.outcome, facts: [say('outcome')], texts: [say('outcome_reason')] },
    { at: 'feedback_on', kind, title: texts.feedback, texts: [say('feedback')] },
  ]
}

function clarification({ say, texts }: Teller<'clarification'>): readonly Told<'clarification'>[] {
  const kind = 'assessment' as const
  return [
    { at: 'started_on', kind, title: texts.clarificationBegan, texts: [say('matters')] },
    {
      at: 'completed_on',
      kind,
      title: texts.clarificationEnded,
      facts: [say('next_step')],
      texts: [say('conclusion'), say('why_no_investigation')],
    },
  ]
}

function investigation({ say, texts }: Teller<'investigation'>): readonly Told<'investigation'>[] {
  const [kind, ppv] = ['assessment' as const, say('ppv')]
  return [
    { at: 'decided_on', kind, title: texts.investigationBegan, facts: [say('legal_basis')] },
    { at: 'preliminary_on', kind, title: texts.preliminary, texts: [say('preliminary_assessment')] },
    {
      at: 'completed_on',
      kind,
      title: texts.investigationEnded,
      facts: [ppv && texts.ppv(ppv.toLowerCase())],
      texts: [say('assessment'), say('ppv_reason'), say('conclusion')],
    },
  ]
}

function childTalk({ say, texts, record }: Teller<'child_talk'>): readonly Told<'child_talk'>[] {
  const title = isNotHeld(record.values) ? texts.noChildTalk : texts.childTalk
  const { companion } = record.values
  return [
    {
      at: 'date',
      kind: 'talk',
      title,
      facts: [
        say('participation'),
        say('parents'),
        isSaid(companion) ? texts.withCompanion(companion) : '',
        say('held_by'),
      ],
      texts: [say('childs_view'), say('why_not')],
    },
  ]
}

function plan({ say, texts }: Teller<'plan'>): readonly Told<'plan'>[] {
  const [kind, name] = ['plan' as const, say('kind') || texts.plan]
  return [
    { at: 'started_on', kind, title: texts.planBegan(name), texts: [say('aim')] },
    { at: 'ready_on', kind, title: texts.planReady(name), texts: [say('involvement')] },
    { at: 'ended_on', kind, title: texts.planEnded(name) },
  ]
}

function goal({ say, texts, record }: Teller<'goal'>): readonly Told<'goal'>[] {
  const name = say('goal')
  const title = record.values.result === 'reached' ? texts.goalReached(name) : texts.goalEnded(name)
  return [{ at: 'ended_on', kind: 'plan', title, facts: [say('result')] }]
}

function goalProgress({ say, texts, record }: Teller<'goal_progress'>): readonly Told<'goal_progress'>[] {
  const facts = [texts.rating(record.values.rating)]
  return [{ at: 'date', kind: 'plan', title: texts.goalRated(say('goal_id')), facts, texts: [say('note')] }]
}

function measure({ say, texts }: Teller<'measure'>): readonly Told<'measure'>[] {
  const [kind, what] = ['measure' as const, say('measure_type')]
  return [
    {
      at: 'start_date',
      kind,
      title: texts.began(what),
      facts: [say('provider_id'), say('legal_basis')],
      texts: [say('purpose'), say('reason_not_lower')],
    },
    {
      at: 'end_date',
      kind,
      title: texts.ended(what),
      facts: [say('ended_because'), say('handover_to')],
      texts: [say('end_reason'), say('what_follows'), say('handover')],
    },
  ]
}

function grantRequest({ say, texts, record }: Teller<'grant_request'>): readonly Told<'grant_request'>[] {
  const [kind, what] = ['measure' as const, say('measure_type')]
  const title = record.values.answer === 'refused' ? texts.refused(what) : texts.granted(what)
  return [
    {
      at: 'asked_on',
      kind,
      title: texts.askedFor(what),
      facts: [say('asked_by')],
      texts: [say('reason_not_lower')],
    },
    { at: 'answered_on', kind, title, facts: [say('answered_by')], texts: [say('answer_note')] },
  ]
}

function deviation({ say, texts }: Teller<'deviation'>): readonly Told<'deviation'>[] {
  const [kind, what] = ['followup' as const, say('kind').toLowerCase()]
  return [
    {
      at: 'asked_on',
      kind,
      title: texts.deviationAsked(what),
      facts: [say('asked_by')],
      texts: [say('reason')],
    },
    {
      at: 'answered_on',
      kind,
      title: texts.deviationAnswered(what),
      facts: [say('answer'), say('answered_by')],
      texts: [say('answer_note')],
    },
  ]
}

function childRequest({ say, texts, record }: Teller<'child_request'>): readonly Told<'child_request'>[] {
  const kind = 'rights' as const
  const isPlacement = record.values.kind === 'placement'
  const title = isPlacement ? texts.askedPlacement : texts.askedPause(say('pause_with'))
  return [
    { at: 'asked_on', kind, title, texts: [texts.childsWords(say('childs_words'))] },
    {
      at: 'answered_on',
      kind,
      title: texts.childAnswered,
      facts: [say('answer'), say('pause_until')],
      texts: [say('answer_reason')],
    },
    { at: 'after_pause_on', kind, title: texts.pauseTalked, texts: [say('after_pause')] },
  ]
}

function refusal({ say, texts }: Teller<'refusal'>): readonly Told<'refusal'>[] {
  const kind = 'rights' as const
  return [
    { at: 'heard_on', kind, title: texts.heard, texts: [say('party_said')] },
    {
      at: 'decided_on',
      kind,
      title: texts.supportRefused(say('applied_for')),
      facts: [say('legal_basis')],
      texts: [say('reasons')],
    },
  ]
}

function complaint({ say, texts }: Teller<'complaint'>): readonly Told<'complaint'>[] {
  const kind = 'rights' as const
  return [
    {
      at: 'received_on',
      kind,
      title: texts.complained,
      facts: [say('complainant')],
      texts: [say('grounds')],
    },
    {
      at: 'reassessed_on',
      kind,
      title: texts.reassessed,
      facts: [say('reassessment')],
      texts: [say('reassessment_reason')],
    },
    { at: 'sent_on', kind, title: texts.sentOn },
    { at: 'board_decided_on', kind, title: texts.boardDecided, facts: [say('board_outcome')] },
  ]
}

function followup({
  say,
  texts,
  record,
  measure: measureOf,
}: Teller<'followup'>): readonly Told<'followup'>[] {
  const isContact = record.values.kind === 'contact'
  const [took, measure, wish] = [say('participants'), measureOf(record.values.measure_id), say('child_wish')]
  const title = isContact ? [texts.contacted, measure].filter(Boolean).join(': ') : ''
  return [
    {
      at: 'date',
      kind: isContact ? 'contact' : 'followup',
      title: title || texts.followedUp(measure),
      facts: [
        say('form'),
        took && texts.tookPart(took.toLowerCase()),
        say('decision'),
        ...changed(record, say, texts),
      ],
      texts: [
        say('note'),
        say('what_changes'),
        say('new_assessment_reason'),
        wish && texts.childWish(wish),
        say('child_wish_why_not') && texts.wishWhyNot(say('child_wish_why_not')),
      ],
    },
  ]
}

/** What of the child was decided anew at a follow-up; that all stays as it is, is read on the record. */
function changed(
  { values }: Teller<'followup'>['record'],
  say: Teller<'followup'>['say'],
  texts: Telling['texts'],
) {
  return [
    values.new_assessment === 'none' ? '' : say('new_assessment'),
    values.plan_change === 'unchanged' || !say('plan_change')
      ? ''
      : texts.planChange(say('plan_change').toLowerCase()),
  ]
}

function childCase({ say, texts, record }: Teller<'child_case'>): readonly Told<'child_case'>[] {
  const [kind, isCourse] = ['case' as const, record.values.kind === 'course']
  return [
    {
      at: 'opened_on',
      kind,
      title: isCourse ? texts.courseOpened : texts.caseOpened,
      facts: [say('title'), say('team_id')],
    },
    {
      at: 'closed_on',
      kind,
      title: isCourse ? texts.courseClosed : texts.caseClosed,
      facts: [say('closing_criterion'), say('handover_to')],
      texts: [say('closing_reason'), say('handover'), say('if_worry_returns')],
    },
  ]
}

function allocation({ say, texts }: Teller<'allocation'>): readonly Told<'allocation'>[] {
  return [{ at: 'start_date', kind: 'case', title: texts.newCaseworker(say('caseworker_id')) }]
}
