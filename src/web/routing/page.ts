import type { ComponentType } from 'react'
import { useParams } from 'react-router'
import type { MeAnswer } from '../../api/wire-me.ts'
import type { Language, Text } from '../../kernel/text.ts'

/** Whether someone with these rights may; the database decides what stands on the page. */
export type May = (me: Pick<MeAnswer, 'may'>) => boolean

/** What a parameter of an address must be. */
type Check = (text: string) => boolean

/** A page's place among the links between pages. */
export interface PageLink {
  readonly title: Text
  /** Lower comes first. */
  readonly order: number
  /** Where the link is for fewer than may open the page. */
  readonly shownTo?: May
  /** What of theirs waits on the page, to be counted beside the link. */
  readonly waiting?: keyof MeAnswer['waiting']
  /** The link stands there only while something waits. */
  readonly isWhileWaiting?: true
  /** Pages below another path that belong to this one. */
  readonly also?: string
}

/** One page: its address, who may open it, its place among the links if it has one, and what is shown. */
export type Page = Place & Part

/** What a page has while the server cannot be asked: whose words the device keeps. */
export interface Unconnected {
  readonly writer: string
}

interface Place {
  /** From the root, or within the page that it stands in; `/*` at the end where the page divides what follows itself. */
  readonly path: string
  /** What each parameter must be; with another the address leads nowhere. */
  readonly params: Readonly<Record<string, Check>>
  /** Everyone, signed in or not, who may open the page that it stands in; or those signed in whose rights allow it. */
  readonly may: 'everyone' | May
  readonly link?: PageLink
  /** What can be done at the address while there is no connection, for whoever was signed in last. */
  readonly unconnected?: ComponentType<Unconnected>
  /** The pages that stand in this one. */
  readonly pages?: readonly Page[]
}

/** What is shown: loaded when the page is opened, or there from the beginning. */
type Part = { readonly load: () => Promise<ComponentType> } | { readonly shown: ComponentType }

type ParamIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamIn<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

type PageOf<Path extends string> = Omit<Place, 'path' | 'params'> &
  Part & { readonly path: Path } & ([ParamIn<Path>] extends [never]
    ? { readonly params?: never }
    : { readonly params: Readonly<Record<ParamIn<Path>, Check>> })

/** A page of the table; every parameter of its path says what it must be. */
export function page<const Path extends string>(page: PageOf<Path>): Page {
  return { ...page, params: page.params ?? {} }
}

/** A parameter of the page's address, which was checked before the page was shown. */
export function useParam(name: string): string {
  const value = useParams()[name]
  if (value === undefined) throw new Error(`The page's address has no ${name}`)
  return value
}

/** The address that a link to a page leads to. */
export function addressOfPage({ path }: Page): string {
  return `/${path.replace(/^\/|\/\*$/g, '')}`
}

/** Those of the pages that have a link, in the order of their links. */
export function linked(pages: readonly Page[]): (Page & { readonly link: PageLink })[] {
  return pages
    .flatMap((page) => (page.link ? [{ ...page, link: page.link }] : []))
    .sort((one, other) => one.link.order - other.link.order)
}

/** The links to pages, in words. */
export function linksTo(pages: readonly Page[], language: Language) {
  return linked(pages).map((page) => ({
    path: addressOfPage(page),
    title: page.link.title[language],
    also: page.link.also,
  }))
}
