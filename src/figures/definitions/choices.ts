import type { Text } from '../../kernel/text.ts'

/** Choices that several figures rest on; key-figures.md marks them [choice]. */

export const ONE_CHILD_IN_ONE_MUNICIPALITY: Text = {
  da: 'Et barn tælles for sig i hver kommune, der har bevilget det en indsats. Hvad der sker i en anden kommune, ses ikke.',
  en: 'A child is counted separately in each municipality that has granted it a measure. What happens in another municipality is not seen.',
}

export const ONE_PLACEMENT_FORM_A_CHILD: Text = {
  da: 'Er et barn anbragt to steder på samme tid, regnes det til den anbringelse, der er begyndt senest. Er de begyndt samme dag, regnes det til den mest indgribende form. Hvert barn har derfor højst én anbringelsesform.',
  en: 'A child with two placements at the same time is counted under the one that began last, and under the more intrusive form if both began on the same day. Each child therefore has at most one placement form.',
}

export const BOARDING_SCHOOL_IS_INSTITUTION: Text = {
  da: 'Kost- eller efterskole som anbringelse regnes som institutionsanbringelse (trin 6).',
  en: 'Boarding school as a placement counts as institution (step 6).',
}

export const OWN_ROOM_IS_NOT_PLACEMENT: Text = {
  da: 'Eget værelse og andre hjemmebaserede anbringelser hører til de hjemmebaserede foranstaltninger (trin 3) og tæller ikke som anbringelse.',
  en: 'Own room and other home-based placements belong to the home-based measures (step 3) and do not count as placement.',
}

export const STANDARDS_READ_FROM_TABLE_5: Text = {
  da: 'Kommunens egen standard er læst af evalueringens tabel 5: Haderslevs »hver 6. uge« gælder også den første opfølgning, »i familie« dækker både slægts-, netværks- og plejefamilie, og en standard gælder for perioder, der begynder den dag, den trådte i kraft, eller senere. Foranstaltninger, som ingen standard nævner, er ikke med.',
  en: 'The municipality’s own standard is read from table 5 of the evaluation: Haderslev’s “every 6th week” also holds for the first follow-up, “in family” covers kinship, network and foster care alike, and a standard holds for periods that begin on or after the day it came into force. Measures that no standard names are left out.',
}

export const EMPTY_LEGAL_BASIS_BY_START: Text = {
  da: 'Er lovgrundlaget ikke oplyst, regnes en foranstaltning til Serviceloven, når den begyndte før 1. januar 2024, og ellers til Barnets Lov.',
  en: 'Where the legal basis is not given, a measure that began before 1 January 2024 counts as under Serviceloven, later ones as under Barnets Lov.',
}

export const BARNETS_LOV_FIRST_LIMIT_ONLY: Text = {
  da: 'Barnets Lov § 95 fastsætter kun den første frist (tre måneder). Derefter gælder den dato, der blev aftalt ved den seneste opfølgning. Er der ingen dato, er der ingen frist at måle mod.',
  en: 'Barnets Lov § 95 fixes only the first limit (three months). After that the date decided at the latest follow-up holds. Without such a date there is no limit to measure against.',
}

export const FOLLOW_UPS_ON_ONE_DAY_ARE_ONE: Text = {
  da: 'Flere formelle opfølgninger på samme foranstaltning samme dag tæller som én. Kontakter uden formel opfølgning tæller ikke.',
  en: 'Several formal follow-ups of one measure on one day count as one. Contacts without a formal follow-up do not count.',
}

export const EXPOSED_IS_STEP_2_TO_6: Text = {
  da: 'En elev regnes som udsat, når eleven havde mindst én indsats på trin 2-6 i kommunen på mindst én dag i skoleåret (1. august - 31. juli), uanset målgruppe.',
  en: 'A pupil counts as exposed with at least one measure of step 2-6 in the municipality on at least one day of the school year (1 August - 31 July), whatever the target group.',
}
