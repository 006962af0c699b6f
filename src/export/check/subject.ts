import {arrayOf, dictOf, openFile, type PdfFile, resolved} from '../file/open.ts'
import {type Dict, isRef, type Value} from '../pdf/objects.ts'
import {addFlaw, type Flaws, noFlaws} from './flaws.ts'
import {type Metadata, readMetadata} from './metadata.ts'
import {readTree, type Tree} from './tree.ts'

/** A PDF that is being checked. */
export interface Subject {
  readonly file: PdfFile
  readonly pages: readonly Page[]
  /** By object number: index of the page. */
  readonly pageNumbers: ReadonlyMap<number, number>
  readonly tree?: Tree
  readonly metadata: Metadata
  readonly flaws: Flaws
}

export interface Page {
  /** `page 3`: counted from the front, as viewers count. */
  readonly name: string
  readonly entries: Dict
}

export function openSubject(data: Uint8Array): Subject {
  const file = openFile(data)
  const flaws = noFlaws()
  const {pages, pageNumbers} = readPages(file, flaws)
  const metadata = readMetadata(file)
  const tree = readTree(file, pageNumbers)
  return {file, pages, pageNumbers, metadata, flaws, ...(tree && {tree})}
}

function readPages(file: PdfFile, flaws: Flaws): Pick<Subject, 'pages' | 'pageNumbers'> {
  const pages: Page[] = []
  const pageNumbers = new Map<number, number>()
  const waiting: {node: Value; inherited: Dict}[] = [
    {node: file.root.get('Pages') ?? null, inherited: new Map()}
  ]
  const seen = new Set<number>()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const {node, inherited} = next
    if (isRef(node) && seen.has(node.ref)) continue
    if (isRef(node)) seen.add(node.ref)
    const entries = dictOf(file, node)
    const all = new Map([...inherited, ...entries])
    if (entries.has('Kids')) {
      const passedOn = new Map([...all].filter(([key]) => inheritable.has(key)))
      const kids = arrayOf(file, entries.get('Kids')).toReversed()
      waiting.push(...kids.map(kid => ({node: kid, inherited: passedOn})))
    } else if (resolved(file, node) === null) {
      addFlaw(flaws, 'file-is-whole')
    } else {
      if (isRef(node)) pageNumbers.set(node.ref, pages.length)
      pages.push({name: `page ${pages.length + 1}`, entries: all})
    }
  }
  return {pages, pageNumbers}
}

const inheritable = new Set(['Resources', 'MediaBox', 'CropBox', 'Rotate'])
