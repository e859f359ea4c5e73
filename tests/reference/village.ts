import { aFollowup, aMeasure, anAssignment, aPerson, aPupil } from './builders.ts'
import type { PlainPackage } from './plain-package.ts'

/** Haderslev's number, for its standard of six weeks; next door Herning's; and a municipality without children. */
export const HERE = '510'
export const NEXT_DOOR = '657'
export const EMPTY = '621'

/** Invented children, few enough to count on the fingers. Cut-offs: 31 January and 31 May 2017, 28 February 2018. */
export const VILLAGE: PlainPackage = {
  persons: [
    aPerson('anna', '2005-03-10'),
    aPerson('bo', '1999-05-31', 'social'),
    aPerson('carl', '2000-02-29'),
    aPerson('dora', '2008-06-01', 'social'),
    aPerson('emil', '2010-01-01'),
    aPerson('freja', '2009-09-09'),
    aPerson('gustav', '2012-02-02', 'disability'),
    aPerson('hanne', '2007-07-07'),
    aPerson('ida', '2011-11-11'),
    aPerson('jens', '1999-02-15'),
    aPerson('karla', '2006-06-06'),
    aPerson('laura', '2013-03-03'),
    aPerson('mads', '2014-04-04'),
    aPerson('nora', '2017-07-01'),
    aPerson('oscar', '2004-10-10'),
    aPerson('petra', '2001-08-08'),
    aPerson('rikke', '2007-12-12'),
    aPerson('ulla', '2003-03-03'),
    aPerson('vera', '2002-02-02'),
    aPerson('sami', '2001-04-04', 'unaccompanied_minor'),
  ],
  measures: [
    // Ends on the cut-off; her parents get support as long as she is placed.
    aMeasure(HERE, 'anna', 'residential_home', '2016-08-01', '2017-05-31'),
    aMeasure(HERE, 'anna', 'parent_support', '2016-08-01', '2017-05-31'),
    // Turns 18 on the cut-off 31 May 2017.
    aMeasure(HERE, 'bo', 'residential_home', '2015-01-01'),
    // Born 29 February; turns 18 on the cut-off 28 February 2018.
    aMeasure(HERE, 'carl', 'foster_care', '2016-01-01'),
    // One institution after another without a day between, then a gap of one day.
    aMeasure(HERE, 'dora', 'residential_home', '2016-06-01', '2016-12-31'),
    aMeasure(HERE, 'dora', 'boarding_school', '2017-01-01', '2017-02-28'),
    aMeasure(HERE, 'dora', 'residential_home', '2017-03-02'),
    // Two placements at once: the one that started last is the form.
    aMeasure(HERE, 'emil', 'residential_home', '2016-01-01'),
    aMeasure(HERE, 'emil', 'foster_care', '2017-03-01'),
    aMeasure(HERE, 'freja', 'residential_home', '2016-03-01', '2017-01-31'),
    aMeasure(HERE, 'freja', 'family_treatment', '2017-02-01'),
    aMeasure(HERE, 'gustav', 'residential_home', '2016-01-01'),
    // Starts on the day a year before the cut-off; the own room starts and ends on the cut-off.
    aMeasure(HERE, 'hanne', 'family_treatment', '2016-05-31'),
    aMeasure(HERE, 'hanne', 'own_room', '2017-05-31', '2017-05-31'),
    // Moves next door.
    aMeasure(HERE, 'ida', 'respite', '2016-01-15', '2016-10-01'),
    aMeasure(NEXT_DOOR, 'ida', 'kinship_care', '2016-10-02'),
    // Turns 18 on 15 February 2017.
    aMeasure(HERE, 'jens', 'contact_person', '2016-01-01', '2017-02-14'),
    aMeasure(HERE, 'karla', 'home_support', '2016-02-01', '2016-12-31'),
    aMeasure(HERE, 'karla', 'kinship_care', '2017-01-01', '2017-06-30'),
    // The first starts on the day half a year before the cut-off 31 May 2017.
    aMeasure(HERE, 'laura', 'preventive_advice', '2016-11-30'),
    aMeasure(HERE, 'laura', 'preventive_group', '2017-02-01', '2017-02-28'),
    // Ends on the day before the cut-off.
    aMeasure(HERE, 'mads', 'preventive_leisure', '2017-01-01', '2017-05-30'),
    // Starts on the cut-off and before the birth.
    aMeasure(HERE, 'nora', 'preventive_advice', '2017-05-31'),
    aMeasure(HERE, 'oscar', 'universal_support', '2016-09-01'),
    // Ends on the last day of the school year before.
    aMeasure(HERE, 'petra', 'preventive_group', '2016-01-01', '2016-07-31'),
    // Ends on the first day of the school year; starts on its last day.
    aMeasure(HERE, 'ulla', 'preventive_group', '2016-01-01', '2016-08-01'),
    aMeasure(HERE, 'vera', 'preventive_other', '2017-07-31'),
    aMeasure(HERE, 'sami', 'own_room', '2016-01-01'),
  ],
  population: [
    { municipality: HERE, date: '2016-01-01', population_0_17: '1000' },
    { municipality: HERE, date: '2017-01-31', population_0_17: '500' },
    { municipality: EMPTY, date: '2016-01-01', population_0_17: '0' },
  ],
  investigations: [
    anInvestigation('laura', '2017-01-31'),
    // On the day the measure starts, and on the day after the cut-off 31 May 2017.
    anInvestigation('mads', '2017-01-01'),
    anInvestigation('mads', '2017-06-01'),
  ],
  followups: [
    aFollowup('anna residential_home 2016-08-01', '2016-11-01'),
    aFollowup('anna residential_home 2016-08-01', '2017-02-01', 'contact'),
    aFollowup('anna residential_home 2016-08-01', '2017-05-01'),
    aFollowup('dora residential_home 2017-03-02', '2017-04-13'),
    aFollowup('dora residential_home 2017-03-02', '2017-05-25'),
    { ...aFollowup('dora residential_home 2017-03-02', '2017-05-25'), followup_id: 'the same day again' },
    aFollowup('freja family_treatment 2017-02-01', '2017-05-02'),
    aFollowup('hanne family_treatment 2016-05-31', '2017-04-19'),
    aFollowup('gustav residential_home 2016-01-01', '2017-03-01'),
    aFollowup('laura preventive_advice 2016-11-30', '2017-03-01'),
  ],
  caseworkers: [
    { caseworker_id: 'w1', municipality: HERE, team: '', fte: '1' },
    { caseworker_id: 'w2', municipality: HERE, team: '', fte: '0.5' },
    { caseworker_id: 'w3', municipality: HERE, team: '', fte: '1' },
  ],
  assignments: [
    anAssignment('w1', 'case 1', '2016-01-01'),
    anAssignment('w1', 'case 1', '2017-01-01'),
    anAssignment('w1', 'case 2', '2017-05-31'),
    anAssignment('w1', 'case 3', '2016-01-01', '2017-05-31'),
    anAssignment('w2', 'case 1', '2016-01-01'),
    anAssignment('w3', 'case 4', '2016-01-01', '2017-05-30'),
  ],
  pupils: [
    aPupil(HERE, 'anna', 5, ['3.0', '4.0', '10', '10']),
    aPupil(HERE, 'hanne', 4, ['4.0', '', '20', '']),
    aPupil(HERE, 'oscar', 6, ['4.5', '5.0', '5', '11']),
    aPupil(HERE, 'petra', 9, ['3.5', '3.0', '8', '1']),
    aPupil(HERE, 'ulla', 7, ['', '4.0', '', '']),
    aPupil(HERE, 'vera', 8, ['', '', '30', '12']),
    aPupil(HERE, 'rikke', 3, ['1.0', '1.0', '90', '12']),
    aPupil(NEXT_DOOR, 'ida', 4, ['2.0', '3.5', '', '']),
  ],
  annotations: [
    anAnnotation('placement_forms', 'foster', 'en ny plejefamilietype'),
    anAnnotation('placement_forms', '', 'nyt fagsystem'),
  ],
}

function anInvestigation(person_id: string, decided_on: string) {
  const investigation_id = `${person_id} ${decided_on}`
  return { investigation_id, person_id, municipality: HERE, decided_on, completed_on: '' }
}

function anAnnotation(figure: string, group: string, note: string) {
  return { municipality: HERE, figure, group, date: '2017-05-31', break: 'true', note }
}
