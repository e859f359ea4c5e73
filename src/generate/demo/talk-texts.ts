/** How a child's view is known where it was not talked with. */
export const HEARD_OTHERWISE = [
  'Læreren fortæller, at barnet helst vil blive på skolen og være sammen med de samme voksne.',
  'Mormor har spurgt for os. Barnet vil gerne have hjælp, men ikke at alle skal vide det.',
  'Den unge har skrevet til rådgiveren: »Jeg vil bo hjemme, hvis de holder op med at råbe.«',
] as const
/** What is so special that a child was not talked with before a decision. */
export const SO_SPECIAL = [
  'Den unge ønskede ikke at mødes. Der er skrevet sammen, og tilbuddet om en samtale står ved magt.',
  'Barnet var indlagt, og lægen frarådede en samtale før beslutningen.',
] as const
export const UNBORN = {
  not_heard_reason: 'Barnet er ikke født endnu.',
  heard_otherwise: 'Jordemoderen og forældrene beskriver, hvad barnet får brug for.',
} as const
/** Why no talk was held after a notification of abuse. */
export const LEFT_OUT = {
  maturity: 'Barnet er for lille til at fortælle. Børnehuset og lægen er spurgt i stedet.',
  nature: 'Politiet har afhørt barnet i børnehuset og beder os vente, til afhøringen er færdig.',
} as const
/** What children say without their parents. */
export const ABOUT_ABUSE = [
  'Fortæller, at far slog i går, og at det gør mor også. Vil gerne sove hos mormor.',
  'Siger, at det »bare er for sjov«, men tier, når vi taler om aftenerne. Er glad for at blive spurgt igen.',
  'Fortæller om det én gang og vil ikke gentage det. Spørger, hvem der får det at vide.',
] as const
export const COMPANIONS = [
  'Mormor',
  'Klasselæreren',
  'Storesøster på 17 år',
  'Pædagogen fra klubben',
] as const
