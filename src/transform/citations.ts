import type {Engine} from 'citeproc'
import type {Root} from 'mdast'
import type {BibliographyPolicy, Works} from '../book/bibliography.ts'
import {workAnchor} from '../book/bibliography.ts'
import type {Manifest} from '../book/manifest.ts'
import {
  citationIsInText,
  citationResolves,
  citationStyleReads,
  styleHasBibliography,
  workIsSound
} from '../book/messages/citations.ts'
import {report} from '../book/messages.ts'
import type {Reading} from '../book/reading.ts'
import {visit} from '../book/visit.ts'
import {type Cited, citedWorks} from './citations/cited.ts'
import {printCitation, type Setting} from './citations/cluster.ts'
import {openEngine, reasonIn, type TellFault} from './citations/engine.ts'
import {type Library, openLibrary} from './citations/library.ts'
import {locatorReader} from './citations/locators.ts'
import {citationsOf} from './citations/order.ts'
import {positions} from './citations/positions.ts'
import {citationNames, setAsWritten} from './citations/set.ts'
import {setSources} from './citations/sources.ts'
import {takeFrom} from './citations/take.ts'
import {bookWorks, list, readingMark} from './citations/works.ts'
import {isInManifest, treesOf} from './in-manifest.ts'
import {sourceOf} from './positions.ts'

/** The works that the manifest's sources hold; nothing of a book that cites none. */
export async function readLibrary({bibliography}: Manifest): Promise<Library | undefined> {
  return bibliography && openLibrary(bibliography)
}

/**
 * Put a node in the place of each citation of a reading. They are printed when all readings are known: which is the first
 * of a work, and which years need a letter, depends on the whole book.
 */
export function takeCitations(
  reading: Reading,
  manifest: Manifest,
  library: Library | undefined
): void {
  const source = sourceOf(reading)
  if (!library && !(source.includes('@') && looksCited.test(source))) return
  for (const root of treesOf(reading)) {
    const children = root.children.filter(child => isInManifest(root) || isInManifest(child))
    for (const child of children) {
      const place = child.data?.inManifest ?? root.data?.inManifest
      takeFrom(
        {type: 'root', children: [child]},
        {
          ...{library, source: ''},
          tell: finding => report(manifest.file, finding, place)
        }
      )
    }
    const own: Root = {
      type: 'root',
      children: root.children.filter(child => !children.includes(child))
    }
    takeFrom(own, {library, source, tell: (finding, at) => report(reading.file, finding, at)})
  }
  if (!library) return
  checkEditors(reading, manifest, library)
  const {title} = reading.metadata
  if (looksCited.test(title)) report(reading.file, citationIsInText(title), {line: 1, column: 1})
}

const looksCited = /\[(?:[^\][\n@]{0,80}[\s[])?-?@[\p{L}\d_{]/u

/** The citations that the manifest anchors by quotation. */
function checkEditors(reading: Reading, {file}: Manifest, library: Library): void {
  if (!reading.entry.citations?.length) return
  visit(reading.tree, 'citation', (node, index, parent) => {
    if (!isInManifest(node)) return
    const missing = node.cites.filter(({key}) => !library.items.has(key))
    for (const {key} of missing) {
      report(
        file,
        citationResolves(key, library.nearest(key), library.sources),
        node.data?.inManifest
      )
    }
    if (missing.length === 0 || !parent || index === undefined) return
    parent.children.splice(index, 1)
    return index
  })
}

/** Print the citations of all readings in the style of the book; the works that its bibliographies list come back. */
export async function setCitations(
  readings: readonly Reading[],
  manifest: Manifest,
  library: Library | undefined
): Promise<Works | undefined> {
  const {bibliography: policy, file} = manifest
  if (!policy || !library) return undefined
  const cited = citedWorks(readings, policy, library, manifest)
  try {
    const sources = await setSources(readings, policy, library, manifest)
    const tellFault: TellFault = (id, reason) => {
      const work = library.items.get(id)
      report(work?.file ?? file, workIsSound(id, reason), work?.place())
    }
    const engine = cited.items.size > 0 && (await openEngine(policy, cited.items, tellFault))
    const lists = engine ? printAll(readings, manifest, {policy, cited, engine}) : noWorks
    return {...lists, sources}
  } catch (cause) {
    // Only a file of the editor's can be no style; ours are tested.
    report(file, citationStyleReads(policy.style.name, `fault (${reasonIn(cause)})`), policy.place)
    for (const reading of readings)
      for (const placed of citationsOf(reading, 0)) setAsWritten(placed)
    return undefined
  }
}

const noWorks = {book: [], readings: new Map<string, never[]>()} as const

interface Printing {
  readonly policy: BibliographyPolicy
  readonly cited: Cited
  readonly engine: Engine
}

function printAll(
  readings: readonly Reading[],
  manifest: Manifest,
  {policy, cited: {items, anchors}, engine}: Printing
): Omit<Works, 'sources'> {
  const listing = readings.filter(({entry}) => entry.worksCited)
  const ids = new Set(listing.map(({id}) => id))
  const isListed = manifest.backMatter.includes('bibliography')
  const setting: Setting = {
    ...{engine, items, nameNote: citationNames(), language: policy.locale},
    positions: positions(engine.citation.opt['near-note-distance']),
    readLocator: locatorReader((name, form, plural) => engine.getTerm(name, form, plural)),
    linkOf: (key, id) => {
      const anchor = anchors.get(key)
      if (isListed) return anchor && workAnchor('bibliography', anchor)
      return ids.has(id) && anchor ? workAnchor(id, anchor) : undefined
    }
  }
  printReadings(readings, manifest, policy, setting)
  if (!isListed && listing.length === 0) return noWorks
  if (engine.bibliography.tokens.length === 0) {
    report(manifest.file, styleHasBibliography(policy.style.name), policy.place)
  }
  return {
    book: isListed ? bookWorks(engine, policy, anchors) : [],
    readings: new Map(listing.map(({id}) => [id, list(engine, anchors, readingMark, id)]))
  }
}

function printReadings(
  readings: readonly Reading[],
  {notes}: Manifest,
  {fullForm}: BibliographyPolicy,
  setting: Setting
): void {
  let last = 0
  for (const reading of readings) {
    setting.positions.begin(fullForm === 'reading', notes.numbering === 'book' ? 0 : last)
    const citations = citationsOf(reading, last)
    for (let next = citations.next(); ; next = citations.next()) {
      if (next.done) {
        last = next.value
        break
      }
      printCitation(next.value, setting)
    }
  }
}
