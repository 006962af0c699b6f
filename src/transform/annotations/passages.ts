import type {PhrasingContent} from 'mdast'
import type {Selector} from '../../book/annotations.ts'
import type {EditorReference} from '../../book/manifest.ts'
import type {Reading} from '../../book/reading.ts'
import type {HtmlElement} from '../../book/tree.ts'
import {anchorOf} from './anchor.ts'
import type {Annotating} from './annotating.ts'
import type {Edit} from './edit.ts'

/** Words of a reading that another refers to: they get an id. */
export interface Passage {
  readonly name: string
  readonly at: Selector
}

/** The passages that the references of the manifest lead to, by the readings that they stand in. */
export function passagesOf(readings: readonly Reading[]): ReadonlyMap<string, readonly Passage[]> {
  const passages = new Map<string, Map<string, Passage>>()
  for (const {entry} of readings) {
    for (const {see, there} of entry.references) {
      if (!there) continue
      const owner = ownerOf(see)
      const known = passages.get(owner) ?? new Map<string, Passage>()
      const name = passageName(there)
      if (!known.has(name)) known.set(name, {name, at: there})
      passages.set(owner, known)
    }
  }
  return new Map([...passages].map(([id, known]) => [id, [...known.values()]]))
}

/** What a reference leads to, as `id#anchor`. */
export function targetOf({see, there}: EditorReference): string {
  return there ? `${ownerOf(see)}#${passageName(there)}` : see
}

/** The first word of each passage gets its id. */
export function* markPassages(
  annotating: Annotating,
  passages: readonly Passage[]
): Generator<Edit> {
  const {start, end, text} = annotating.words
  for (const {name, at} of passages) {
    const match = anchorOf(annotating, at)
    if (!match) continue
    const space = text.indexOf(' ', match.from)
    const last = space > match.from && space < match.to ? space : match.to
    const from = start[match.from] ?? 0
    yield {at: end[last - 1] ?? from, from, wrap: children => passage(name, children)}
  }
}

function passage(id: string, children: PhrasingContent[]): HtmlElement {
  return {type: 'htmlElement', name: 'span', children, data: {hName: 'span', hProperties: {id}}}
}

function ownerOf(see: string): string {
  return see.replace(/#.*$/su, '')
}

/** The same words have the same name: FNV-1a. */
export function passageName({place: _, origin: __, ...at}: Selector): string {
  let hash = 0x811c9dc5
  for (const letter of JSON.stringify(at)) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  }
  return `passage-${(hash >>> 0).toString(36)}`
}
