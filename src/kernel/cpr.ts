/**
 * A CPR number as it is kept: ten digits. Null when it cannot be one: too few or many digits, or a date part that is
 * no date. Modulus 11 says nothing of a number (domain: "Public-sector conventions"); those without it are as valid.
 */
export function parseCpr(text: string): string | null {
  const cpr = tenDigits(text)
  return cpr === null || bornOn(cpr) === null ? null : cpr
}

/** The ten digits of a text, however the two parts are set apart: by nothing, a space of any kind or a dash of any length. */
export function tenDigits(text: string): string | null {
  const parts = /^\s*(\d{6})\s?[-\u2010-\u2015\u2212]?\s?(\d{4})\s*$/.exec(text)
  return parts && `${parts[1]}${parts[2]}`
}

/** The birth date that a CPR number says, as an ISO day; null when its date part is no date. */
export function bornOn(cpr: string): string | null {
  const [day, month, year] = [cpr.slice(0, 2), cpr.slice(2, 4), Number(cpr.slice(4, 6))]
  const iso = `${century(Number(cpr[6]), year) + year}-${month}-${day}`
  return isDay(iso) ? iso : null
}

/** The last digit is odd for boys and men, even for girls and women. */
export function sexOfCpr(cpr: string): 'female' | 'male' {
  return Number(cpr[9]) % 2 === 0 ? 'female' : 'male'
}

/** The seventh digit tells the century, together with the year. */
function century(seventh: number, year: number): 1800 | 1900 | 2000 {
  if (seventh <= 3) return 1900
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900
  return year <= 57 ? 2000 : 1800
}

function isDay(iso: string): boolean {
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString() === iso
  } catch {
    return false
  }
}
