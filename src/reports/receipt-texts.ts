import { RESOURCE_NAMES, type ResourceName } from '../kernel/package/data-package.ts'
import type { DoubtRule, FindingKind, RefusalReason } from '../kernel/package/receipt.ts'
import type { Text } from '../kernel/text.ts'

/** What a finding means and what to do about it. */
export interface FindingWords {
  readonly title: Text
  readonly advice: Text
}

const REFUSALS: Readonly<Record<RefusalReason, FindingWords>> = {
  'package-unreadable': finding(
    'Pakkens beskrivelse kan ikke læses',
    'Ret datapackage.json: den skal være gyldig JSON, nævne hver fil én gang med en sti inde i mappen, og skrive datoer som %Y-%m-%d eller %d-%m-%Y.',
    "The package's description cannot be read",
    'Correct datapackage.json: it must be valid JSON, name each file once by a path inside the folder, and write dates as %Y-%m-%d or %d-%m-%Y.',
  ),
  'resource-missing': finding(
    'En nødvendig fil er ikke nævnt i pakken',
    'Tilføj persons og measures til datapackage.json; uden dem er der intet at tælle.',
    'A required file is not named in the package',
    'Add persons and measures to datapackage.json; without them there is nothing to count.',
  ),
  'file-missing': finding(
    'Filen findes ikke i mappen',
    'Læg filen i mappen, eller ret stien i datapackage.json.',
    'The file is not in the folder',
    'Put the file in the folder, or correct its path in datapackage.json.',
  ),
  'file-unreadable': finding(
    'Filen kan ikke læses',
    'Er det CSV fra et ældre system, så skriv "encoding": "ISO-8859-1" ved filen i datapackage.json. Er det Parquet, så dan filen igen.',
    'The file cannot be read',
    'If it is CSV from an older system, write "encoding": "ISO-8859-1" for the file in datapackage.json. If it is Parquet, make the file again.',
  ),
  'file-empty': finding(
    'Filen er tom',
    'Dan udtrækket igen; den første linje skal være kolonnernes navne.',
    'The file is empty',
    'Make the extract again; the first line must be the names of the columns.',
  ),
  'column-missing': finding(
    'En nødvendig kolonne mangler, så ingen linjer i filen kan bruges',
    'Tilføj kolonnen, eller ret dens navn. Passer navnene, så se efter, om skilletegnet står rigtigt i datapackage.json.',
    'A required column is missing, so no line of the file can be used',
    'Add the column, or correct its name. If the names are right, check the delimiter in datapackage.json.',
  ),
  'column-count': finding(
    'Linjen har for få eller for mange værdier',
    'Se efter et skilletegn i en tekst uden anførselstegn, eller et anførselstegn, der ikke er lukket.',
    'The line has too few or too many values',
    'Look for a delimiter in a text without quotation marks, or a quotation mark that is not closed.',
  ),
  'value-missing': finding(
    'En værdi, der skal være der, er tom',
    'Udfyld værdien i fagsystemet, og dan udtrækket igen.',
    'A value that must be there is empty',
    'Fill in the value in the case system, and make the extract again.',
  ),
  'not-a-date': finding(
    'Værdien er ikke en dato, der findes',
    'Skriv datoer som 2017-09-30; bruger filen 30-09-2017, så skriv formatet %d-%m-%Y ved kolonnen i datapackage.json.',
    'The value is not a date that exists',
    'Write dates as 2017-09-30; if the file uses 30-09-2017, give the column the format %d-%m-%Y in datapackage.json.',
  ),
  'not-a-number': finding(
    'Værdien er ikke et tal',
    'Skriv tal uden tusindtalsskilletegn; bruger filen decimalkomma, så skriv "decimalChar": "," i datapackage.json.',
    'The value is not a number',
    'Write numbers without thousands separators; if the file uses a decimal comma, write "decimalChar": "," in datapackage.json.',
  ),
  'not-allowed': finding(
    'Værdien er ikke en af dem, kolonnen må have',
    'Ret værdien til en af dem, datapakkens beskrivelse nævner for kolonnen.',
    'The value is not one that the column may have',
    'Change the value to one that the description of the data package lists for the column.',
  ),
  'unknown-measure-type': finding(
    'Indsatstypen findes ikke i kataloget',
    'Oversæt fagsystemets indsats til en af katalogets typer.',
    'The measure type is not in the catalogue',
    "Translate the case system's measure into one of the catalogue's types.",
  ),
  'unknown-person': finding(
    'Personen er ikke blandt de godtagne personer',
    'Tilføj personen til persons, eller ret den linje i persons, der blev afvist.',
    'The person is not among the accepted persons',
    'Add the person to persons, or correct the line of persons that was refused.',
  ),
  'unknown-measure': finding(
    'Indsatsen er ikke blandt de godtagne indsatser',
    'Tilføj indsatsen til measures, eller ret den linje i measures, der blev afvist.',
    'The measure is not among the accepted measures',
    'Add the measure to measures, or correct the line of measures that was refused.',
  ),
  'unknown-caseworker': finding(
    'Rådgiveren er ikke blandt de godtagne rådgivere',
    'Tilføj rådgiveren til caseworkers, eller ret den linje i caseworkers, der blev afvist.',
    'The caseworker is not among the accepted caseworkers',
    'Add the caseworker to caseworkers, or correct the line of caseworkers that was refused.',
  ),
  'repeated-id': finding(
    'Nøglen er brugt på en tidligere linje',
    'Behold én linje for hver nøgle, eller giv linjerne hver sin.',
    'The id was used on an earlier line',
    'Keep one line for each id, or give each line its own.',
  ),
  'end-before-start': finding(
    'Slutdatoen ligger før startdatoen',
    'Ret den dato, der er forkert; slutdatoen er den sidste dag.',
    'The end date is before the start date',
    'Correct the date that is wrong; the end date is the last day in force.',
  ),
}

const DOUBTS: Readonly<Record<DoubtRule, FindingWords>> = {
  'start-before-birth': finding(
    'Indsatsen begynder mere end ni måneder før fødslen',
    'Se efter, om startdatoen eller fødselsdatoen er rigtig, eller om indsatsen hører til en søskende.',
    'The measure starts more than nine months before birth',
    'Check the start date and the birth date, or whether the measure belongs to a sibling.',
  ),
  'overlapping-placements': finding(
    'Barnet er anbragt to steder på samme dag',
    'Se efter, om den første anbringelse mangler en slutdato. Den med den seneste start tæller.',
    'The child is placed in two places on the same day',
    'Check whether the first placement lacks an end date. The one with the latest start counts.',
  ),
  'runs-after-23': finding(
    'Indsatsen løber efter 23-årsdagen',
    'Se efter, om indsatsen mangler en slutdato.',
    'The measure runs after the 23rd birthday',
    'Check whether the measure lacks an end date.',
  ),
  'type-outside-law': finding(
    'Indsatsen begynder uden for den tid, hvor dens lov gjaldt',
    'Serviceloven gælder for starter før 1. januar 2024, Barnets Lov fra den dag. Ret paragraffen eller datoen.',
    'The measure starts outside the time of its law',
    'Serviceloven applies to starts before 1 January 2024, Barnets Lov from that day. Correct the legal basis or the date.',
  ),
  'population-jump': finding(
    'Børnetallet ændrer sig mere end 10 % på et år',
    'Se efter, om tallet er for 0-17-årige og for den rigtige kommune.',
    'The population changes by more than 10 % in a year',
    'Check that the number is for ages 0-17 and for the right municipality.',
  ),
  'followup-outside-measure': finding(
    'Opfølgningen ligger uden for indsatsens periode',
    'Se efter, om opfølgningen hører til en anden indsats, eller om indsatsens datoer er rigtige.',
    'The follow-up is outside its measure',
    "Check whether the follow-up belongs to another measure, or whether the measure's dates are right.",
  ),
  'unknown-municipality': finding(
    'Kommunekoden er ikke en af de 98 kommuners',
    'Ret koden; den er på tre cifre, for eksempel 510 for Haderslev.',
    'The code is not that of any of the 98 municipalities',
    'Correct the code; it has three digits, for example 510 for Haderslev.',
  ),
  'same-measure-twice': finding(
    'Samme barn, indsats og datoer står under to nøgler',
    'Se efter, om indsatsen er udtrukket to gange.',
    'The same child, measure and dates stand under two ids',
    'Check whether the measure was extracted twice.',
  ),
  'unknown-column': finding(
    'Datapakken kender ikke kolonnen eller filen, og den læses ikke',
    'Ret navnet, hvis den skulle have været læst; ellers kan den blive stående.',
    'The data package does not know the column or the file, and it is not read',
    'Correct the name if it should have been read; otherwise it may stay.',
  ),
}

const RESOURCES: Readonly<Record<ResourceName, Text>> = {
  persons: { da: 'Børn og unge', en: 'Children and young people' },
  measures: { da: 'Indsatser', en: 'Measures' },
  population: { da: 'Børnetal', en: 'Population' },
  investigations: { da: 'Undersøgelser', en: 'Investigations' },
  notifications: { da: 'Underretninger', en: 'Notifications' },
  followups: { da: 'Opfølgninger', en: 'Follow-ups' },
  caseworkers: { da: 'Rådgivere', en: 'Caseworkers' },
  assignments: { da: 'Sagsfordeling', en: 'Assignments' },
  pupils: { da: 'Elever', en: 'Pupils' },
  accounts: { da: 'Regnskab', en: 'Accounts' },
  price_index: { da: 'Prisindeks', en: 'Price index' },
  annotations: { da: 'Bemærkninger til tallene', en: 'Notes on the figures' },
}

const WORDS: Readonly<Record<FindingKind, FindingWords>> = { ...REFUSALS, ...DOUBTS }

/** Why a line or a file was refused or is doubted, and what to do, each by itself. */
export function findingWords(kind: FindingKind): FindingWords {
  return WORDS[kind]
}

/** The same in one text. */
export function findingText(kind: FindingKind): Text {
  const { title, advice } = WORDS[kind]
  return { da: `${title.da}. ${advice.da}`, en: `${title.en}. ${advice.en}` }
}

/** What a resource of the data package is called; its own name where the data package knows none. */
export function resourceTitle(resource: string): Text {
  const known = RESOURCE_NAMES.find((name) => name === resource)
  return known ? RESOURCES[known] : { da: resource, en: resource }
}

function finding(danish: string, danishAdvice: string, english: string, englishAdvice: string): FindingWords {
  return { title: { da: danish, en: english }, advice: { da: danishAdvice, en: englishAdvice } }
}
