import { answersForAll } from '../../src/api/answers.ts'
import { application } from '../../src/api/application.ts'
import { openPackage } from '../../src/intake/open-package.ts'
import type { OpenedPackage, PackageFiles } from '../../src/intake/package-files.ts'

/** A package in memory: file names and what stands in them. */
export type VillageFiles = Readonly<Record<string, string>>

const PERSONS = `person_id,birth_date,sex,target_group
anna,2008-03-01,female,social
bo,2007-05-05,male,
carl,2006-06-06,male,social
dina,2005-07-07,female,social
emil,2004-08-08,male,social
freja,2003-09-09,female,social
gry,2002-10-10,female,social
hans,2001-11-11,male,social
ida,1999-06-01,female,social
jens,2009-01-01,male,disability
`

const MEASURES = `measure_id,person_id,municipality,measure_type,start_date,end_date,legal_basis,granted_by,provider_id,intensity
m1,anna,510,family_treatment,2015-03-01,2016-12-31,,,,
m2,anna,510,foster_care,2017-01-01,,,,,
m3,bo,510,foster_care,2014-01-01,,,,,
m4,carl,510,foster_care,2014-01-01,,,,,
m5,dina,510,residential_home,2015-01-01,2017-06-30,,,,
m6,dina,510,contact_person,2017-07-01,,,,,
m7,emil,510,residential_home,2015-01-01,,,,,
m8,freja,510,contact_person,2015-01-01,2017-03-31,,,,
m9,gry,510,contact_person,2015-01-01,,,,,
m10,hans,510,preventive_advice,2017-02-01,,,,,
m11,ida,510,residential_home,2014-01-01,2017-05-31,,,,
m12,jens,510,respite,2014-01-01,,,,,
m13,anna,657,contact_person,2016-01-01,2016-06-30,,,,
`

const POPULATION = `municipality,date,population_0_17
510,2016-01-01,1000
510,2017-01-01,1000
657,2016-01-01,2000
657,2017-01-01,2000
`

const FOLLOWUPS = `followup_id,measure_id,date,kind,decision,next_due_date
f1,m2,2017-03-01,formal,continue,
f2,m2,2017-09-01,formal,adjust,2017-12-01
f3,m7,2017-10-15,contact,,
`

const ANNOTATIONS = `municipality,figure,group,date,break,note
510,placed_per_1000,,2017-01-31,true,"=Nyt fagsystem, ny registrering"
`

/** Ten children in two municipalities, few enough to count by hand. */
export const VILLAGE: VillageFiles = {
  'persons.csv': PERSONS,
  'measures.csv': MEASURES,
  'population.csv': POPULATION,
  'followups.csv': FOLLOWUPS,
  'annotations.csv': ANNOTATIONS,
}

/** Opens files as a package; `datapackage.json` is written from their names. */
export function openVillage(files: VillageFiles = VILLAGE): Promise<OpenedPackage> {
  return openPackage(inMemory(files), () => {})
}

/** The text of a datapackage.json that names the files as resources. */
export function datapackageOf(files: VillageFiles): string {
  const resources = Object.keys(files).map((path) => ({
    name: path.replace('.csv', ''),
    path,
    format: 'csv',
  }))
  return JSON.stringify({ name: 'village', title: 'Landsbyen', 'trin:invented': true, resources })
}

function inMemory(files: VillageFiles): PackageFiles {
  const all: VillageFiles = { 'datapackage.json': datapackageOf(files), ...files }
  return {
    read: async (path) => (path in all ? new Blob([all[path]]) : null),
    diskPath: () => null,
  }
}

/** The whole application on a village; `ask` gets an address. */
export async function villageApplication(suppressBelow = 0, files: VillageFiles = VILLAGE) {
  const lines: string[] = []
  const answers = answersForAll(await openVillage(files), { suppressBelow })
  const app = application({ answers, log: (line) => lines.push(line) })
  return { ask: (address: string, init?: RequestInit) => app.request(address, init), lines }
}
