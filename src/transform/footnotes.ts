import type {FootnoteDefinition, FootnoteReference, Nodes, Root, Text} from 'mdast'
import type {Manifest} from '../book/manifest.ts'
import {
  noteCallsOnlyOthers,
  noteHasBody,
  noteHasCall,
  noteHasText,
  noteIsUnique
} from '../book/messages/notes.ts'
import {type Finding, type Place, report} from '../book/messages.ts'
import type {Reading} from '../book/reading.ts'
import {visit} from '../book/visit.ts'
import {pointsIn, sourceOf} from './positions.ts'

/** Check the notes of a reading, and those of the editor's words before it. */
export function checkFootnotes(reading: Reading, manifest: Manifest): void {
  const {citation, file, headnote, tree} = reading
  checkNotes(tree, (finding, place) => report(file, finding, place), sourceOf(reading))
  for (const words of [citation, headnote].filter(root => root !== undefined)) {
    checkNotes(words, finding => report(manifest.file, finding, words.data?.inManifest))
  }
}

/** Tell of notes that are called but not written, written but not called, written twice, empty, or in a circle. */
export function checkNotes(tree: Root, tell: Tell, source = ''): void {
  const notes = collectNotes(tree, tell)
  reportBodies(notes, tell)
  reportCalls(notes, tell)
  reportCircles(notes, tell)
  reportPlainCalls(tree, tell, source)
}

type Tell = (finding: Finding, place: Place) => void

interface Notes {
  readonly bodies: ReadonlyMap<string, FootnoteDefinition>
  readonly calls: readonly Call[]
}

interface Call {
  readonly node: FootnoteReference
  /** Identifier of the note that the call stands in. */
  readonly within?: string
}

function collectNotes(tree: Root, tell: Tell): Notes {
  const bodies = new Map<string, FootnoteDefinition>()
  const calls: Call[] = []
  const collect = (node: Nodes, within?: string): void => {
    if (node.type === 'footnoteReference') calls.push({node, ...(within !== undefined && {within})})
    if (node.type === 'footnoteDefinition') {
      const first = bodies.get(node.identifier)
      if (first) tell(noteIsUnique(nameOf(node), lineOf(first)), node)
      else bodies.set(node.identifier, node)
    }
    if (!('children' in node)) return
    const inner = node.type === 'footnoteDefinition' ? node.identifier : within
    for (const child of node.children) collect(child, inner)
  }
  collect(tree)
  return {bodies, calls}
}

function nameOf(note: FootnoteDefinition | FootnoteReference): string {
  return note.label ?? note.identifier
}

function lineOf(body: FootnoteDefinition): number | undefined {
  return body.position?.start.line
}

function reportBodies({bodies, calls}: Notes, tell: Tell): void {
  const called = new Set(calls.map(call => call.node.identifier))
  for (const [identifier, body] of bodies) {
    if (!called.has(identifier)) tell(noteHasCall(nameOf(body)), body)
    else if (isEmpty(body)) tell(noteHasText(nameOf(body)), body)
  }
}

function isEmpty(body: FootnoteDefinition): boolean {
  let empty = true
  visit(body, node => {
    if ('value' in node ? node.value.trim() : node.type === 'image') empty = false
    return empty
  })
  return empty
}

function reportCalls({bodies, calls}: Notes, tell: Tell): void {
  for (const {node} of calls) {
    if (!bodies.has(node.identifier)) tell(noteHasBody(nameOf(node)), node)
  }
}

/** Follow the calls inside notes, depth first; a call of a note on the way is reported. */
function reportCircles({bodies, calls}: Notes, tell: Tell): void {
  const inside = Map.groupBy(calls, call => call.within)
  const done = new Set<string>()
  const way: string[] = []
  const label = (identifier: string) => bodies.get(identifier)?.label ?? identifier
  function follow(identifier: string): void {
    if (done.has(identifier)) return
    way.push(identifier)
    for (const {node} of inside.get(identifier) ?? []) {
      const from = way.indexOf(node.identifier)
      if (from < 0) follow(node.identifier)
      else tell(noteCallsOnlyOthers(way.slice(from).map(label)), node)
    }
    way.pop()
    done.add(identifier)
  }
  for (const identifier of inside.keys()) if (identifier !== undefined) follow(identifier)
}

/** The parser leaves a call without a note as plain text: find it there. */
function reportPlainCalls(tree: Root, tell: Tell, source: string): void {
  visit(tree, 'text', (node: Text) => {
    if (!node.value.includes('[^')) return
    const place = pointsIn(node, source)
    for (const {index, 1: label = ''} of node.value.matchAll(plainCall)) {
      const start = place(index)
      if (isEscaped(source, start?.offset)) continue
      tell(noteHasBody(label), start ?? node)
    }
  })
}

const plainCall = /\[\^([^\s[\]]{1,200})\]/gu

function isEscaped(source: string, offset: number | undefined): boolean {
  if (!offset) return false
  return source.charAt(offset) === '\\' || source.charAt(offset - 1) === '\\'
}
