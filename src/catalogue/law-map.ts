import type { Text } from '../kernel/text.ts'
import type { Source } from './source.ts'

/** One matter of the law and its place in each of the two laws; null where that law has no place of its own for it. */
export interface LawTopic {
  readonly topic: Text
  readonly serviceloven: string | null
  readonly barnetsLov: string | null
  readonly source: Source
  /** What was read, or what is still to be read, in Danish as noted; empty where there is nothing to add. */
  readonly note: string
}

/**
 * Serviceloven (until 2023-12-31) and Barnets Lov (from 2024-01-01) side by side. Only what is `confirmed` may drive
 * behaviour; the rest is shown as what it is.
 * @see docs/law.md
 */
export const LAW_MAP: readonly LawTopic[] = [
  {
    topic: { da: 'Tidligt forebyggende indsats', en: 'Early preventive support' },
    serviceloven: 'SEL § 11 stk. 3',
    barnetsLov: 'BL § 30',
    source: { text: 'LBK 282 af 17/03/2025 § 30 (lovguiden.dk)', evidence: 'confirmed' },
    note: 'fire numre: konsulentbistand; netværks-/samtalegrupper; familieplanlægning; andre',
  },
  {
    topic: { da: 'Rådgivning/åben anonym', en: 'Advice, open and anonymous' },
    serviceloven: 'SEL § 11 stk. 1-2',
    barnetsLov: 'BL §§ 28-29 (kap. 4, §§ 28-42)',
    source: { text: 'VEJ 9480/2024 overskrift §§ 28-31', evidence: 'partly' },
    note: 'paragrafnr. 28/29 ikke læst',
  },
  {
    topic: { da: 'Screening', en: 'Screening' },
    serviceloven: null,
    barnetsLov: 'BL § 18',
    source: { text: 'lovguiden.dk § 18', evidence: 'confirmed' },
    note: 'tre udfald; stk. 3 risikovurdering ved æresrelaterede konflikter',
  },
  {
    topic: { da: 'Afdækning', en: 'Clarification of delimited matters' },
    serviceloven: null,
    barnetsLov: 'BL § 19',
    source: { text: 'sm.dk; lovguiden.dk § 18', evidence: 'confirmed' },
    note: 'afgrænsede forhold',
  },
  {
    topic: { da: 'Børnefaglig undersøgelse', en: "Investigation of the child's needs" },
    serviceloven: 'SEL § 50',
    barnetsLov: 'BL §§ 20-22',
    source: { text: 'lovguiden.dk § 20', evidence: 'confirmed' },
    note: 'afsluttes senest 4 måneder efter kommunen bliver opmærksom; ellers foreløbig vurdering',
  },
  {
    topic: { da: 'Støttende indsatser', en: 'Supportive measures' },
    serviceloven: 'SEL § 52 stk. 3 nr. 1-6, 8, 9',
    barnetsLov: 'BL § 32 stk. 1 nr. 1-8',
    source: { text: 'lovguiden.dk § 32; StatBank-labels', evidence: 'confirmed' },
    note: 'afgørelse skal angive formål og forventet varighed',
  },
  {
    topic: { da: 'Støtteophold (aflastning)', en: 'Respite stay' },
    serviceloven: 'SEL § 52 stk. 3 nr. 5',
    barnetsLov: 'BL § 32 stk. 1 nr. 7',
    source: { text: 'StatBank BU04A label', evidence: 'confirmed' },
    note: '',
  },
  {
    topic: { da: 'Familiebehandling/behandling', en: 'Family treatment, treatment' },
    serviceloven: 'SEL § 52 stk. 3 nr. 3',
    barnetsLov: 'BL § 32 stk. 1 nr. 5',
    source: { text: 'lovguiden.dk § 32; StatBank BU04A label', evidence: 'confirmed' },
    note: '',
  },
  {
    topic: { da: 'Fast kontaktperson', en: 'Contact person' },
    serviceloven: 'SEL § 52 stk. 3 nr. 6',
    barnetsLov: 'BL § 32 stk. 1 nr. 3',
    source: {
      text: 'lovguiden.dk § 32 (SEL-nr. fra BU04A: personlig rådgiver § 52.3.6 til 2010)',
      evidence: 'partly',
    },
    note: 'SEL-nr. skal bekræftes',
  },
  {
    topic: { da: 'Aflastning under døgnophold', en: 'Respite during a placement' },
    serviceloven: 'SEL § 55 stk. 2',
    barnetsLov: 'BL § 45 stk. 3',
    source: { text: 'StatBank BU04A label', evidence: 'confirmed' },
    note: '',
  },
  {
    topic: { da: 'Anbringelse med samtykke', en: 'Placement with consent' },
    serviceloven: 'SEL § 52 stk. 3 nr. 7',
    barnetsLov: 'BL § 46',
    source: { text: 'lovguiden.dk § 46; BEK 2351/2021 mod BEK 1295/2023', evidence: 'confirmed' },
    note: 'BFU kræves; foreløbig/akut sideløbende muligt',
  },
  {
    topic: { da: 'Anbringelse uden samtykke', en: 'Placement without consent' },
    serviceloven: 'SEL § 58',
    barnetsLov: 'BL § 47',
    source: { text: 'lovguiden.dk § 47', evidence: 'confirmed' },
    note: 'børne- og ungeudvalget',
  },
  {
    topic: { da: 'Anbringelsessteder (typer)', en: 'Places of placement (types)' },
    serviceloven: 'SEL § 66',
    barnetsLov: 'BL § 43',
    source: {
      text: 'lovguiden.dk § 52, § 32 (henviser til § 43 stk. 1 nr. 1-4 plejefamilier; børne- og ungehjem)',
      evidence: 'partly',
    },
    note: '§ 43 ikke læst',
  },
  {
    topic: { da: 'Valg af anbringelsessted', en: 'Choice of place' },
    serviceloven: 'SEL § 68 b',
    barnetsLov: 'BL § 52',
    source: { text: 'lovguiden.dk § 52', evidence: 'partly' },
    note: 'SEL-nr. fra baggrundsviden',
  },
  {
    topic: { da: 'Opfølgning', en: 'Follow-up' },
    serviceloven: 'SEL § 70',
    barnetsLov: 'BL § 95',
    source: { text: 'lovguiden.dk § 95; sm.dk', evidence: 'confirmed' },
    note: 'første senest 3 mdr (eller når sideløbende afdækning/undersøgelse afsluttes); derefter begrundet konkret beslutning - intet fast 6-måneders loft fundet i de læste stykker 1-5',
  },
  {
    topic: { da: 'Handleplan / Barnets plan', en: "Action plan, the child's plan" },
    serviceloven: 'SEL § 140',
    barnetsLov: 'BL §§ 91-92',
    source: { text: 'lovguiden.dk § 91, § 92', evidence: 'confirmed' },
    note: '§ 32: stillingtagen, plan senest 3 mdr; §§ 46/47: altid, senest 3 mdr; § 47: før afgørelse',
  },
  {
    topic: { da: 'Ungeplan', en: 'Youth plan' },
    serviceloven: 'SEL § 140 stk. 3 (16 år)',
    barnetsLov: 'BL § 108',
    source: { text: 'sm.dk', evidence: 'confirmed' },
    note: 'fra 16 år',
  },
  {
    topic: { da: 'Tilsyn, generelt', en: 'Supervision, general' },
    serviceloven: 'SEL § 146',
    barnetsLov: 'BL § 9',
    source: { text: 'regelrytter.dk/barnets-lov', evidence: 'confirmed' },
    note: '§ 9 førstesætning læst',
  },
  {
    topic: {
      da: 'Personrettet tilsyn på anbringelsessted',
      en: 'Supervision of the child at its place of placement',
    },
    serviceloven: 'SEL § 148',
    barnetsLov: 'BL § 156 (kap. 19, §§ 156-159)',
    source: { text: 'themis.dk kapiteloversigt', evidence: 'not_found' },
    note: 'bekræftes; antal tilsynsbesøg ikke fundet',
  },
  {
    topic: { da: 'Underretningspligt, fagpersoner', en: 'Duty to notify, professionals' },
    serviceloven: 'SEL § 153',
    barnetsLov: 'BL § 133',
    source: { text: 'find_string (3.-parts kilder); BEK 1295/2023 §§ 132,133,135', evidence: 'partly' },
    note: '',
  },
  {
    topic: { da: 'Underretningspligt, alle', en: 'Duty to notify, everyone' },
    serviceloven: 'SEL § 154',
    barnetsLov: 'BL § 135',
    source: { text: 'BEK 1295/2023 nævner §§ 132, 133, 135', evidence: 'partly' },
    note: '§ 135 antaget',
  },
  {
    topic: { da: 'Mellemkommunal underretning', en: 'Notification between municipalities' },
    serviceloven: 'SEL § 152',
    barnetsLov: 'BL § 132',
    source: { text: 'danskelove.dk § 152; BEK 1295/2023', evidence: 'partly' },
    note: '',
  },
  {
    topic: { da: 'Behandling af underretning, 24 timer', en: 'Handling of a notification, 24 hours' },
    serviceloven: 'SEL § 155',
    barnetsLov: 'BL § 136',
    source: { text: 'sm.dk kommunens pligt; VEJ 9471/2024 afsnit 39', evidence: 'confirmed' },
    note: '24 timer: fare for sundhed/udvikling -> akut; systematisk vurdering',
  },
  {
    topic: {
      da: 'Genvurdering ved ny underretning i aktiv sag',
      en: 'Re-assessment at a new notification in an open case',
    },
    serviceloven: 'SEL § 155 stk. 2-3',
    barnetsLov: 'BL § 137',
    source: { text: 'lovguiden.dk BL § 137', evidence: 'confirmed' },
    note: 'mindst én, der ikke har deltaget i sagen før; ved §§ 32, 46, 47, 67, ikke § 30',
  },
  {
    topic: {
      da: 'Kvittering for underretning, 6 hverdage',
      en: 'Receipt for a notification, 6 working days',
    },
    serviceloven: 'SEL § 155 b',
    barnetsLov: 'BL § 138 (kap. 16, §§ 132-138)',
    source: { text: 'nyborg.dk; lejre.dk; vejen.dk', evidence: 'partly' },
    note: 'bekræftet i praksis; lovtekst ulæst',
  },
  {
    topic: { da: 'Ungestøtte/efterværn', en: 'Support for young people, aftercare' },
    serviceloven: 'SEL §§ 76, 76 a',
    barnetsLov: 'BL §§ 114-116, 120',
    source: { text: 'BEK 2351/2021 mod BEK 1295/2023', evidence: 'confirmed' },
    note: '',
  },
  {
    topic: { da: 'Støtteperson til forældre', en: 'Support person for parents' },
    serviceloven: 'SEL § 54',
    barnetsLov: 'BL § 75',
    source: { text: 'BEK-lister; 3.-parts kilde', evidence: 'partly' },
    note: '',
  },
  {
    topic: { da: 'Partsstatus', en: 'Being a party to the case' },
    serviceloven: 'SEL: 12/15 år',
    barnetsLov: 'BL § 3: 10 år',
    source: { text: 'sm.dk; regelrytter.dk § 3', evidence: 'confirmed' },
    note: '',
  },
  {
    topic: { da: 'Overgang', en: 'Transition' },
    serviceloven: null,
    barnetsLov: 'BL § 213: igangværende foranstaltninger fortsætter på gammelt grundlag til ny afgørelse',
    source: { text: 'dst.dk (preventive measures, statistical presentation)', evidence: 'confirmed' },
    note: 'begge lovgrundlag skal kunne eksistere samtidig',
  },
]
