import type {CiteItem, Engine} from 'citeproc'
import type {Cite} from '../../book/nodes/citations.ts'
import {authorOf, isNoteStyle, render} from './engine.ts'
import type {CslItem} from './library.ts'
import type {ReadLocator} from './locators.ts'
import {namesIn} from './names.ts'
import type {PlacedCitation} from './order.ts'
import type {Positions} from './positions.ts'
import {type NameNote, setInline, setNote} from './set.ts'

/** What it takes to print a citation. */
export interface Setting {
  readonly engine: Engine
  readonly items: ReadonlyMap<string, CslItem>
  readonly positions: Positions
  readonly readLocator: ReadLocator
  readonly nameNote: NameNote
  /** Of citations. */
  readonly language: string
  /** The place in the book that an entry of a bibliography has, if any. */
  readonly linkOf: (key: string, readingId: string) => string | undefined
}

/** Print a citation: in a note of its own, or in the sentence. */
export function printCitation(placed: PlacedCitation, setting: Setting): void {
  const {engine} = setting
  const makesNote = isNoteStyle(engine) && placed.note === undefined && !placed.isPlain
  const note = makesNote ? placed.nextNote() : isNoteStyle(engine) ? (placed.note ?? 0) : 0
  const cites = clusterOf(placed, note, makesNote, setting)
  const {isNarrative} = placed.node
  const [first] = cites
  const author = isNarrative && first ? authorIn(first, setting) : ''
  const shown = isNarrative ? withoutAuthor(cites) : cites
  if (makesNote) setNote(placed, render(engine, shown), setting.nameNote, author)
  else if (isNoteStyle(engine)) setInline(placed, render(engine, cites))
  else {
    const html = linked(shown, placed, setting)
    setInline(placed, author ? `${author} ${html}` : html)
  }
}

/** The cites as citeproc takes them, each with its place among all of the book. */
function clusterOf(
  {node}: PlacedCitation,
  note: number,
  opensNote: boolean,
  {readLocator, positions}: Setting
): CiteItem[] {
  const cites = node.cites.map(cite => ({...readLocator(cite.suffix), cite, id: cite.key}))
  const places = positions.place(cites, note)
  return cites.map(({cite, id, suffix, label, locator}, at) => ({
    id,
    ...(locator && {locator, label: label ?? 'page'}),
    ...(cite.prefix && {prefix: prefixOf(cite, at === 0 && opensNote)}),
    ...(suffix && {suffix}),
    ...(cite.isAuthorSuppressed && {'suppress-author': true}),
    ...places[at]
  }))
}

/** A note opens with a capital. */
function prefixOf({prefix}: Cite, isFirst: boolean): string {
  return isFirst ? prefix.charAt(0).toUpperCase() + prefix.slice(1) : prefix
}

function authorIn(cite: CiteItem, {engine, items, language}: Setting): string {
  const names = namesIn(items.get(cite.id), cite.position === 0, language)
  return isNoteStyle(engine) ? names : authorOf(engine, bare(cite), names)
}

function withoutAuthor([first, ...others]: readonly CiteItem[]): CiteItem[] {
  return first ? [{...first, 'suppress-author': true}, ...others] : []
}

function bare({prefix: _, suffix: __, locator: ___, label: ____, ...cite}: CiteItem): CiteItem {
  return cite
}

/** What each cite prints alone leads to its entry; what citeproc has drawn together with others leads nowhere. */
function linked(cites: readonly CiteItem[], placed: PlacedCitation, setting: Setting): string {
  let html = render(setting.engine, cites)
  let from = 0
  for (const cite of cites) {
    const target = setting.linkOf(cite.id, placed.reading.id)
    const words = target && innerOf(render(setting.engine, [alone(cite)]))
    const at = words ? html.indexOf(words, from) : -1
    if (!words || at < 0 || words.includes('<a ')) continue
    const link = `<a href="#${target}">${words}</a>`
    html = html.slice(0, at) + link + html.slice(at + words.length)
    from = at + link.length
  }
  return html
}

function alone({prefix: _, suffix: __, ...cite}: CiteItem): CiteItem {
  return cite
}

function innerOf(html: string): string {
  return html.replace(/^[([]|[)\]]$/gu, '')
}
