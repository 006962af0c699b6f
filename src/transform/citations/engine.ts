import type {CiteItem, Engine} from 'citeproc'
import type {BibliographyPolicy} from '../../book/bibliography.ts'
import type {CslItem} from './library.ts'

/**
 * A citation processor with the works that it may cite, in the order of their first citations. Loaded where a book cites:
 * it is a megabyte.
 */
export async function openEngine(
  {style, locales, locale}: BibliographyPolicy,
  items: ReadonlyMap<string, CslItem>
): Promise<Engine> {
  const {default: citeproc} = await import('citeproc')
  const system = {
    retrieveLocale: (language: string) => locales.get(language) ?? false,
    // A copy: it is changed.
    retrieveItem: (id: string) => structuredClone(items.get(id) ?? {id, type: 'document'})
  } as const
  const language = locales.has(locale) ? locale : 'en-US'
  const engine = new citeproc.Engine(system, style.xml, language, true)
  engine.opt.development_extensions['wrap_url_and_doi'] = true
  engine.updateItems([...items.keys()])
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

/** The author of a work as a sentence names them. */
export function authorOf(engine: Engine, cite: CiteItem, item: CslItem | undefined): string {
  const html = engine.makeCitationCluster([{...cite, 'author-only': true}])
  return html && !nothing.test(html) ? html : namesOf(item)
}

/** What citeproc prints where a style has nothing. */
const nothing = /NO_PRINTED_FORM|CSL STYLE ERROR/u

function namesOf(item: CslItem | undefined): string {
  const people = item?.['author'] ?? item?.['editor']
  const names = Array.isArray(people) ? people.map(nameOf).filter(Boolean) : []
  if (names.length > 0) return names.join(', ')
  return String(item?.['title'] ?? item?.id ?? '')
}

function nameOf(person: unknown): string {
  if (typeof person !== 'object' || person === null) return ''
  return String(Reflect.get(person, 'family') ?? Reflect.get(person, 'literal') ?? '')
}
