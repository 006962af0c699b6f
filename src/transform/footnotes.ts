import type {FootnoteDefinition, FootnoteReference, Text} from 'mdast'
import {visit} from 'unist-util-visit'
import {visitParents} from 'unist-util-visit-parents'
import {
  noteCallsOnlyOthers,
  noteHasBody,
  noteHasCall,
  noteHasText,
  noteIsUnique
} from '../book/messages/notes.ts'
import {report} from '../book/messages.ts'
import type {Reading} from '../book/reading.ts'
import {sourcePlaces} from './source-place.ts'

/** Report notes that are called but not written, written but not called, written twice, empty, or in a circle. */
export function checkFootnotes(reading: Reading): void {
  const notes = collectNotes(reading)
  reportBodies(reading, notes)
  reportCalls(reading, notes)
  reportCircles(reading, notes)
  reportPlainCalls(reading)
}

interface Notes {
  readonly bodies: ReadonlyMap<string, FootnoteDefinition>
  readonly calls: readonly Call[]
}

interface Call {
  readonly node: FootnoteReference
  /** Identifier of the note that the call stands in. */
  readonly within?: string
}

function collectNotes(reading: Reading): Notes {
  const bodies = new Map<string, FootnoteDefinition>()
  const calls: Call[] = []
  visitParents(reading.tree, (node, ancestors) => {
    if (node.type === 'footnoteReference') {
      const body = ancestors.findLast(ancestor => ancestor.type === 'footnoteDefinition')
      calls.push({node, ...(body && {within: body.identifier})})
    } else if (node.type === 'footnoteDefinition') {
      const first = bodies.get(node.identifier)
      if (first) report(reading.file, noteIsUnique(nameOf(node), lineOf(first)), node)
      else bodies.set(node.identifier, node)
    }
  })
  return {bodies, calls}
}

function nameOf(note: FootnoteDefinition | FootnoteReference): string {
  return note.label ?? note.identifier
}

function lineOf(body: FootnoteDefinition): number | undefined {
  return body.position?.start.line
}

function reportBodies(reading: Reading, {bodies, calls}: Notes): void {
  const called = new Set(calls.map(call => call.node.identifier))
  for (const [identifier, body] of bodies) {
    if (!called.has(identifier)) report(reading.file, noteHasCall(nameOf(body)), body)
    else if (isEmpty(body)) report(reading.file, noteHasText(nameOf(body)), body)
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

function reportCalls(reading: Reading, {bodies, calls}: Notes): void {
  for (const {node} of calls) {
    if (!bodies.has(node.identifier)) report(reading.file, noteHasBody(nameOf(node)), node)
  }
}

/** Follow the calls inside notes, depth first; a call of a note on the way is reported. */
function reportCircles(reading: Reading, {calls}: Notes): void {
  const inside = Map.groupBy(calls, call => call.within)
  const done = new Set<string>()
  const way: string[] = []
  function follow(identifier: string): void {
    if (done.has(identifier)) return
    way.push(identifier)
    for (const {node} of inside.get(identifier) ?? []) {
      const from = way.indexOf(node.identifier)
      if (from < 0) follow(node.identifier)
      else report(reading.file, noteCallsOnlyOthers(way.slice(from)), node)
    }
    way.pop()
    done.add(identifier)
  }
  for (const identifier of inside.keys()) if (identifier !== undefined) follow(identifier)
}

/** The parser leaves a call without a note as plain text: find it there. */
function reportPlainCalls(reading: Reading): void {
  const source = String(reading.file)
  visit(reading.tree, 'text', (node: Text) => {
    if (!node.value.includes('[^')) return
    const place = sourcePlaces(node, source)
    for (const {index, 1: label = ''} of node.value.matchAll(plainCall)) {
      const start = place(index)
      if (isEscaped(source, start?.offset)) continue
      report(reading.file, noteHasBody(label), start ?? node)
    }
  })
}

const plainCall = /\[\^([^\s[\]]{1,200})\]/gu

function isEscaped(source: string, offset: number | undefined): boolean {
  if (!offset) return false
  return source.charAt(offset) === '\\' || source.charAt(offset - 1) === '\\'
}
