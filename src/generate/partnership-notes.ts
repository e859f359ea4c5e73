import type { FigureId } from '../kernel/key-figure.ts'
import type { PlainRecord } from './generated-package.ts'

const HADERSLEV = '510'
const HERNING = '657'
const HVIDOVRE = '167'
const ALL = [HADERSLEV, HERNING, HVIDOVRE] as const

/** What the evaluation says beside its figures: breaks in registration, gaps, and where it contradicts itself. */
export function partnershipNotes(): PlainRecord[] {
  return [
    ...homeBasedNotes(),
    ...preventiveNotes(),
    ...investigationNotes(),
    ...caseloadNotes(),
    ...schoolNotes(),
  ]
}

const HOME_BASED: FigureId = 'home_based_per_1000'

function homeBasedNotes(): PlainRecord[] {
  return [
    ...ALL.flatMap(parentSupportNotes),
    breakAt(HERNING, HOME_BASED, '', '2016-05-31', 'Søskende medtælles delvist fra maj 2016.'),
    breakAt(HERNING, HOME_BASED, '', '2016-09-30', 'Søskende medtælles fuldt fra september 2016.'),
    note(
      HVIDOVRE,
      HOME_BASED,
      '',
      '2016-05-31',
      'Kommunen registrerer foranstaltninger efter SEL § 52, stk. 3, nr. 2-3, på det barn, der er udslagsgivende, og ikke på alle børn i familien.',
    ),
    note(
      HVIDOVRE,
      HOME_BASED,
      'parent_support',
      '2017-01-31',
      'Tabel 15 har flere børn med forældrerettede indsatser under anbringelse (103) end der er anbragte børn på trin 4-6 (71). I det opdigtede register gives indsatsen derfor også i familier, hvor barnet bor hjemme.',
    ),
    note(
      HVIDOVRE,
      'home_based_movements',
      '',
      '2016-01-31',
      'Evalueringen viser intet tal for januar 2016: kommunen kunne ikke opgøre nøgletallet korrekt på grund af problemer i fagsystemet. Tallet her er opdigtet.',
    ),
  ]
}

/** Support to the parents of placed children is counted apart from May 2016 on (notes to tables 7, 11 and 15). */
function parentSupportNotes(municipality: string): PlainRecord[] {
  return [
    breakAt(
      municipality,
      HOME_BASED,
      'preventive_measure',
      '2016-05-31',
      'Til og med januar 2016 er forældrerettede indsatser under anbringelse registreret som forebyggende foranstaltninger. Januar 2016 kan derfor ikke sammenlignes direkte med de følgende tal.',
    ),
    breakAt(
      municipality,
      HOME_BASED,
      'parent_support',
      '2016-05-31',
      'Forældrerettede indsatser under anbringelse er først opgjort særskilt fra maj 2016. Evalueringen har intet tal for januar 2016.',
    ),
    note(
      municipality,
      HOME_BASED,
      '',
      '2016-01-31',
      'Tallene er indberettet første gang pr. 31. januar 2016. Tal for 2015 er opdigtede og har intet forlæg. Forældrerettede indsatser under anbringelse indgår i forebyggende foranstaltninger.',
    ),
  ]
}

function preventiveNotes(): PlainRecord[] {
  const figure = 'preventive_per_1000'
  return [
    note(
      HADERSLEV,
      figure,
      '',
      '2016-01-31',
      'Det er tilstræbt at registrere alle § 11.3-forløb, men de fleste forløb bevilget af de tværfaglige rådgivende teams mangler i opgørelserne.',
    ),
    note(
      HADERSLEV,
      figure,
      '',
      '2017-01-31',
      'Evalueringen skriver, at de tre første målinger er stabile, derefter 6,6 og knap 8, men ikke hvornår 6,6 er målt. Her er tallet 6,6 både i januar og maj 2017.',
    ),
    breakAt(
      HERNING,
      figure,
      '',
      '2017-01-31',
      'Forebyggende indsatser bevilget under Social, Sundhed og Beskæftigelse er medtalt fra og med januar 2017, men ikke før.',
    ),
    breakAt(
      HVIDOVRE,
      figure,
      '',
      '2016-05-31',
      'Ændret registreringspraksis pr. maj 2016: stigningen fra januar til maj 2016 skyldes hovedsageligt ændringen. Evalueringens tekst skriver maj 2017, noten under figur 65 maj 2016; her følges figuren.',
    ),
  ]
}

function investigationNotes(): PlainRecord[] {
  const figure = 'preventive_followed_by_investigation'
  const gap =
    'Tabel 6 har intet tal for januar 2016. § 11.3-forløb begyndt i andet halvår 2015 er ikke med i registret, så nævneren er 0.'
  return [
    note(HADERSLEV, figure, '', '2016-01-31', gap),
    note(HERNING, figure, '', '2016-01-31', gap),
    note(
      HERNING,
      figure,
      '',
      '2016-05-31',
      'De registrerede § 11.3-forløb er overvejende bevilget af andre end myndigheden. Tabel 6 kan ikke sammenlignes på tværs af kommuner.',
    ),
    ...[HADERSLEV, HVIDOVRE].map((municipality) =>
      note(
        municipality,
        figure,
        '',
        '2016-05-31',
        'Registreringspraksis er forskellig: tabel 6 kan ikke sammenlignes på tværs af kommuner.',
      ),
    ),
  ]
}

function caseloadNotes(): PlainRecord[] {
  const figure = 'caseload'
  const fewer = 'Laveste sagstal: socialrådgiver med nedsat sagstal på grund af andre opgaver.'
  return [
    note(
      HADERSLEV,
      figure,
      'lowest',
      '2017-09-01',
      'Laveste sagstal: medarbejder delvist sygemeldt pr. 1. september 2017.',
    ),
    note(HERNING, figure, '', '2016-03-01', 'Ingen data fra kommunen pr. 1. marts 2016.'),
    note(HERNING, figure, 'mean', '2016-09-01', 'Trykt som 27-28.'),
    note(HERNING, figure, 'lowest', '2016-09-01', fewer),
    note(HERNING, figure, 'lowest', '2017-03-01', fewer),
    note(HERNING, figure, 'mean', '2017-03-01', 'Opgjort den 22. februar 2017.'),
    note(HERNING, figure, 'lowest', '2017-09-01', fewer),
    note(
      HVIDOVRE,
      figure,
      'mean',
      '2017-03-01',
      'Inklusive Modtagerteam og Bagland, eksklusive handicap. Beregnet som sager i forhold til antal ansatte.',
    ),
    breakAt(
      HVIDOVRE,
      figure,
      '',
      '2017-09-01',
      'Kun Bagland, beregnet som sager i forhold til fuldtidsstillinger.',
    ),
  ]
}

function schoolNotes(): PlainRecord[] {
  return [
    note(
      HADERSLEV,
      'school_social_wellbeing',
      'other',
      '2017-07-31',
      'Evalueringens tekst siger samme niveau som året før (4,2) og fortsat en forskel på 0,2; tabel 9 siger 4,1. Her følges tabellen.',
    ),
    note(
      HVIDOVRE,
      'school_absence',
      'other',
      '2017-07-31',
      'Evalueringens tekst siger 6,2 pct.; tabel 18 siger 6,1. Her følges tabellen.',
    ),
  ]
}

function note(
  municipality: string,
  figure: FigureId,
  group: string,
  date: string,
  text: string,
): PlainRecord {
  return { municipality, figure, group, date, break: 'false', note: text }
}

function breakAt(
  municipality: string,
  figure: FigureId,
  group: string,
  date: string,
  text: string,
): PlainRecord {
  return { municipality, figure, group, date, break: 'true', note: text }
}
