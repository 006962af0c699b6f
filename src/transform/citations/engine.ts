import type {CiteItem, Engine} from 'citeproc'
import type {BibliographyPolicy} from '../../book/bibliography.ts'
import type {CslItem} from './library.ts'

/** Tells of a work that citeproc cannot read. */
export type TellFault = (id: string, reason: string) => void

/**
 * A citation processor with the works that it may cite, in the order of their first citations. Loaded where a book cites:
 * it is a megabyte. Throws an error where the style is none.
 */
export async function openEngine(
  policy: BibliographyPolicy,
  items: ReadonlyMap<string, CslItem>,
  tellFault: TellFault
): Promise<Engine> {
  const {default: citeproc} = await import('citeproc')
  const {style, locales, locale} = policy
  const language = locales.has(locale) ? locale : 'en-US'
  const faulty = new Set<string>()
  const system = {
    retrieveLocale: (name: string) => locales.get(name) ?? false,
    // A copy: it is changed.
    retrieveItem: (id: string) => {
      const item = faulty.has(id) ? undefined : items.get(id)
      return structuredClone(item ?? {id, type: 'document', title: id})
    }
  } as const
  const open = () => new citeproc.Engine(system, style.xml, language, true)
  const engine = open()
  try {
    engine.updateItems([...items.keys()])
    return withLinks(engine)
  } catch {
    // One of them is at fault: each is tried alone.
    for (const [id, reason] of faultsOf(open, [...items.keys()])) {
      faulty.add(id)
      tellFault(id, reason)
    }
    const other = open()
    other.updateItems([...items.keys()])
    return withLinks(other)
  }
}

function faultsOf(open: () => Engine, ids: readonly string[]): [id: string, reason: string][] {
  const engine = open()
  return ids.flatMap(id => {
    try {
      engine.updateItems([id])
      return []
    } catch (cause) {
      return [[id, reasonIn(cause)] as [string, string]]
    }
  })
}

/** What citeproc says, without its own name. */
export function reasonIn(cause: unknown): string {
  // What it does with a list where a text belongs, or a number in a date.
  if (cause instanceof TypeError) return 'a value of another kind than its key has'
  const words = cause instanceof Error ? cause.message : String(cause)
  return words
    .replace(/^(?:citeproc-js error: |CSL (?:data )?error: |Error: )+/giu, '')
    .replace(/\.$/u, '')
}

function withLinks(engine: Engine): Engine {
  engine.opt.development_extensions['wrap_url_and_doi'] = true
  return engine
}

/** Whether citations of the style are notes. */
export function isNoteStyle(engine: Engine): boolean {
  return engine.opt.xclass === 'note'
}

/** A citation as HTML; one of which the style prints nothing is given by its keys. */
export function render(engine: Engine, cites: readonly CiteItem[]): string {
  const html = engine.makeCitationCluster(cites)
  if (html && !nothing.test(html)) return html
  return cites.map(({id}) => id).join('; ')
}

/** What citeproc prints where a style has nothing. */
const nothing = /NO_PRINTED_FORM|CSL STYLE ERROR/u

/** The author of a work as a sentence names them where the style has no notes. */
export function authorOf(engine: Engine, cite: CiteItem, names: string): string {
  const html = engine.makeCitationCluster([{...cite, 'author-only': true}])
  return html && !nothing.test(html) ? html : names
}
