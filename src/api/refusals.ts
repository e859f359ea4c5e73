export type RefusedStatus = 400 | 401 | 403 | 404 | 409 | 412 | 413 | 422 | 428 | 429 | 503

/** The status, what a person is told, and the field that is wrong; `error` where a program is told another word than the reason. */
export type Refusal = readonly [
  status: RefusedStatus,
  da: string,
  en: string,
  more?: { readonly error?: string; readonly field?: string },
]

/** Every reason for which a request is refused: its status, and what a person is told. */
export const REFUSALS = {
  // There is no such thing, or none that this user may see: the two are answered alike.
  'not-found': [
    404,
    'Det findes ikke, eller du har ikke adgang til det.',
    'There is no such thing, or you may not see it.',
  ],
  'not-allowed': [
    403,
    'Din rolle giver ikke adgang til det.',
    'Your role does not allow this.',
    { error: 'forbidden' },
  ],
  'only-emergency': [
    403,
    'Du har kun nødadgang til barnet, og den giver ikke adgang, der varer ved. Bed en leder om at gøre det.',
    'You have emergency access to the child only, and it gives no access that lasts. Ask a leader to do this.',
    { error: 'forbidden' },
  ],
  'not-fresh': [
    422,
    'Barnets Lov § 137: den, der vurderer underretningen igen, må ikke have deltaget i sagen før.',
    'Barnets Lov § 137: whoever assesses the notification again must not have taken part in the case before.',
  ],
  'someone-else': [
    409,
    'Der er logget ind som en anden i et andet vindue. Intet er gemt. Log ind igen som dig selv, og send det igen.',
    'Someone else has signed in in another window. Nothing was saved. Sign in again as yourself, and send it again.',
  ],
  'not-signed-in': [
    401,
    'Du er ikke logget ind, eller din adgang er udløbet. Log ind, og prøv igen.',
    'You are not signed in, or your access has ended. Sign in and try again.',
  ],
  'other-site': [
    403,
    'Det kan kun ændres fra Trins egne sider.',
    'This can be changed from the pages of Trin only.',
  ],
  'too-many': [
    429,
    'Det er for mange forespørgsler på kort tid. Vent et øjeblik, og prøv igen.',
    'Too many requests in a short time. Wait a moment and try again.',
  ],
  'too-many-readings': [
    429,
    'Du har allerede bedt om tal fra flere tidspunkter, og de er ikke regnet ud endnu. Vent, til de er der, og prøv igen.',
    'You have asked for figures of several moments already, and they are not worked out yet. Wait until they are there, and try again.',
    { error: 'too-many' },
  ],
  'too-much-to-read': [
    429,
    'Mange beder om tal lige nu. Vent et øjeblik, og prøv igen.',
    'Many are asking for figures just now. Wait a moment and try again.',
    { error: 'too-many' },
  ],
  'too-large': [
    413,
    'Det er for meget at sende på én gang. Gør det kortere, eller del det op.',
    'That is too much to send at once. Make it shorter, or divide it.',
  ],
  'too-slow': [
    503,
    'Registret har for travlt lige nu, så der er ikke gemt noget. Vent et øjeblik, og prøv igen.',
    'The register is too busy just now, so nothing was saved. Wait a moment and try again.',
  ],
  'no-connection': [
    503,
    'Registret svarer ikke lige nu. Vent et øjeblik, og prøv igen.',
    'The register does not answer just now. Wait a moment and try again.',
  ],
  'not-writable': [
    503,
    'Registret kan ikke gemme noget lige nu, så der er ikke gemt noget. Prøv igen om lidt, og sig det til den, der driver Trin, hvis det bliver ved.',
    'The register can save nothing just now, so nothing was saved. Try again in a while, and tell whoever runs Trin if it goes on.',
  ],
  'cursor-gone': [
    400,
    'Listen har ændret sig imens. Begynd forfra.',
    'The list has changed meanwhile. Begin again.',
  ],
  'feed-restarted': [
    409,
    'Mærket er ikke fra dette register, som det er nu. Læs alt forfra, uden `after`.',
    'The cursor is not of this register as it is now. Read everything anew, without `after`.',
  ],
  'version-required': [
    428,
    'Sig i If-Match, hvilken version der rettes: den ETag, som posten blev læst med.',
    'Say in If-Match which version is corrected: the ETag that the record was read with.',
  ],
  conflict: [
    412,
    'En anden har rettet det imens. Se begge udgaver, og ret igen.',
    'Someone else has corrected it meanwhile. See both versions, and correct again.',
  ],
  'measure-changed': [
    412,
    'En anden har rettet indsatsen imens. Se, hvad der er ændret, og send igen.',
    'Someone else has corrected the measure meanwhile. See what has changed, and send again.',
    { error: 'conflict' },
  ],
  'idempotency-key-used': [
    409,
    'Idempotency-Key er brugt til en anden oprettelse.',
    'The Idempotency-Key was used for another creation.',
  ],
  problems: [422, 'Ret det, der er markeret.', 'Correct what is marked.'],
  'unknown-reference': [
    422,
    'Det, der henvises til, findes ikke.',
    'What is referred to does not exist.',
    { error: 'problems' },
  ],
  'not-valid': [
    422,
    'En af oplysningerne er ikke gyldig.',
    'One of the values is not valid.',
    { error: 'problems' },
  ],
  exists: [409, 'Det er der allerede.', 'There is one already.'],
  busy: [
    409,
    'En anden ændrede det samme i samme øjeblik. Prøv igen.',
    'Someone else changed the same at the same moment. Try again.',
  ],
  'not-cpr': [
    422,
    'Det er ikke et CPR-nummer: det har ti cifre, og de første seks er en dato, der findes.',
    'That is no CPR number: it has ten digits, and the first six are a date that exists.',
    { field: 'cpr' },
  ],
  taken: [
    409,
    'En anden i registret har det CPR-nummer. Søg på det: Er det samme barn, så slå de to sammen.',
    'Someone else in the register has that CPR number. Search for it: if it is the same child, merge the two.',
    { field: 'cpr' },
  ],
  'taken-by-another': [
    409,
    'CPR-nummeret er registreret på en anden i kommunen. Søg efter personen.',
    'The CPR number is registered for someone else in the municipality. Search for the person.',
    { error: 'taken' },
  ],
  'nothing-asked': [
    422,
    'Skriv et CPR-nummer, et navn eller en fødselsdato at søge efter.',
    'Give a CPR number, a name or a date of birth to search for.',
  ],
  'same-record': [
    422,
    'Et barn kan ikke slås sammen med sig selv.',
    'A child cannot be merged with itself.',
    { field: 'into' },
  ],
  'cpr-says-otherwise': [
    422,
    'CPR-nummeret siger en anden fødselsdato eller et andet køn end det, der står. Ret det, eller sig, at begge dele er rigtige.',
    'The CPR number says another date of birth or another sex than what is written. Correct it, or say that both are right.',
    { field: 'cprConfirmed' },
  ],
  'not-children': [
    409,
    'Kun børn kan slås sammen, ikke voksne.',
    'Only children can be merged, not adults.',
    { field: 'into' },
  ],
  'already-merged': [
    409,
    'Barnet er allerede slået sammen med et andet. Skil dem ad først.',
    'The child has been merged with another already. Part the two first.',
  ],
  'into-merged': [
    409,
    'Det andet barn er selv slået sammen med et tredje. Vælg det tredje i stedet.',
    'The other child has itself been merged with a third. Choose the third instead.',
    { field: 'into' },
  ],
  'has-merged': [
    409,
    'Andre er slået sammen med dette barn. Slå i stedet det andet barn sammen med dette.',
    'Others have been merged with this child. Merge the other child with this one instead.',
  ],
  'not-merged': [
    409,
    'Barnet er ikke slået sammen med et andet.',
    'The child has not been merged with another.',
  ],
  'not-needed': [
    409,
    'Du har allerede adgang til barnet. Nødadgang er ikke nødvendig.',
    'You have access to the child already. Emergency access is not needed.',
  ],
  own: [
    409,
    'Det er din egen nødadgang. En anden leder skal kvittere for den.',
    'It is your own emergency access. Another leader must acknowledge it.',
  ],
  already: [409, 'Der er allerede kvitteret for den.', 'It has been acknowledged already.'],
  'to-itself': [400, 'Barnet bor i kommunen i forvejen.', 'The child lives in this municipality already.'],
  'unknown-municipality': [
    400,
    'Den kommune har ikke sit register her. Send sagen, som I plejer.',
    'That municipality has no register here. Send the case as you usually do.',
  ],
  merged: [
    409,
    'Barnet står to steder. Åbn den sammenlagte side, og flyt barnet derfra.',
    'The record was merged into another. Open that one and move the child from there.',
  ],
  'no-open-case': [
    409,
    'Barnet har ingen åben sag, så der er intet at give videre.',
    'The child has no open case, so there is nothing to hand over.',
  ],
  'offered-already': [
    409,
    'Sagen er allerede tilbudt og venter på svar.',
    'The case has been offered already and waits for an answer.',
  ],
  'moves-on-unreasonable': [
    400,
    'Flyttedatoen skal ligge efter sagens og indsatsernes første dag, højst tre måneder tilbage og et år frem.',
    'The day of the move must lie after the first day of the case and of its measures, at most three months back and a year ahead.',
  ],
  answered: [409, 'Der er allerede svaret.', 'It has been answered already.'],
  changed: [
    409,
    'Der er skrevet mere på sagen, siden den blev tilbudt. Afvis, og bed den anden kommune om at tilbyde den igen.',
    'More has been written on the case since it was offered. Decline, and ask the other municipality to offer it again.',
  ],
  'team-needed': [400, 'Vælg det team, der skal have sagen.', 'Choose the team that is to have the case.'],
  'unknown-worker': [
    400,
    'Vælg en rådgiver, der arbejder i kommunen.',
    'Choose a caseworker who works in the municipality.',
  ],
  'not-decided': [409, 'Der er ikke truffet afgørelse endnu.', 'Nothing has been decided yet.'],
  'no-system-worker': [
    409,
    'Kommunen er ikke sat op til at lukke andre systemer ind. Bed den, der driver serveren, om at gøre det.',
    'The municipality is not set up to let other systems in. Ask whoever runs the server to do so.',
  ],
} as const satisfies Readonly<Record<string, Refusal>>

/** Every reason that casework, the register or the door of the API refuses for. */
export type RefusedReason = keyof typeof REFUSALS
