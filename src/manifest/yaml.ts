import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument
} from 'yaml'
import {manifestIsUtf8, manifestIsYaml, manifestWordsKeyed} from '../book/messages/manifest.ts'
import {report} from '../book/messages.ts'
import {yamlFaults, yamlLimit} from '../book/yaml-faults.ts'
import {bareWords} from './bare-words.ts'
import {fillEmpty, layOver} from './yaml-overlay.ts'

export type Path = readonly (string | number)[]

/** A YAML file whose values can be found again in the file. */
export interface YamlSource {
  /** The plain value as it is now; `undefined`, and reported, where aliases make none. */
  value(): unknown
  place(path: Path): Position | undefined
  keyPlace(path: Path): Position | undefined
  /** Take a bad value out, to go on with the rest. */
  remove(path: Path): void
  /** Lay the map at a path over the whole, key by key. */
  overlay(path: Path): void
  /** Make the keys of the map at a path that have no value empty maps. */
  fillEmpty(path: Path): void
}

/** Parse a YAML file; what is not YAML is reported, all of it, and gives `undefined`. */
export function parseYaml(file: VFile): YamlSource | undefined {
  const text = decode(file)
  if (text === undefined) return undefined
  const lines = new LineCounter()
  const document = parseDocument(text, {
    // No numbers: titles and ISBNs keep their leading zeros.
    schema: 'failsafe',
    customTags: ['null', 'bool'],
    lineCounter: lines,
    prettyErrors: false
  })
  const faults = yamlFaults(document)
  for (const {reason, code, from, to} of faults) {
    report(file, manifestIsYaml(reason, code), position(lines, from, to))
  }
  if (faults.length > 0) return undefined
  for (const {range, value} of bareWords(document)) {
    if (range) report(file, manifestWordsKeyed(String(value)), position(lines, range[0], range[1]))
  }
  return source(document, lines, text, file)
}

function decode(file: VFile): string | undefined {
  if (typeof file.value === 'string') return file.value
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(file.value)
  } catch {
    const broken = new TextDecoder().decode(file.value)
    const before = broken.slice(0, broken.indexOf('\uFFFD')).split('\n')
    const point = {line: before.length, column: (before.at(-1)?.length ?? 0) + 1}
    report(file, manifestIsUtf8(point.line), point)
    return undefined
  }
}

function source(document: Document, lines: LineCounter, text: string, file: VFile): YamlSource {
  return {
    value() {
      try {
        return withoutNulls(document.toJS()) ?? {}
      } catch (cause) {
        report(file, manifestIsYaml(yamlLimit(cause), 'BAD_ALIAS'), {line: 1, column: 1, offset: 0})
        return undefined
      }
    },
    place: path => placeOf(nodeAt(document, path), lines, text),
    keyPlace: path => placeOf(keyAt(document, path), lines, text),
    remove(path) {
      const parent = nodeAt(document, path.slice(0, -1))
      if (isMap(parent) || isSeq(parent)) parent.delete(path.at(-1))
    },
    overlay: path => layOver(nodeAt(document, path), document),
    fillEmpty: path => fillEmpty(nodeAt(document, path))
  }
}

/** A key without a value is a key not given; but an empty list of readings does not mean the whole folder. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (value === null || typeof value !== 'object') return value
  const given = Object.entries(value).filter(([key, item]) => item !== null || mustHold.has(key))
  return Object.fromEntries(given.map(([key, item]) => [key, withoutNulls(item)]))
}

const mustHold = new Set(['readings', 'parts'])

function nodeAt(document: Document, path: Path): Node | undefined {
  let node: unknown = document.contents
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(document)
    node = isMap(node) || isSeq(node) ? node.get(key, true) : undefined
  }
  if (isAlias(node)) node = node.resolve(document)
  return isNode(node) ? node : undefined
}

function keyAt(document: Document, path: Path): Node | undefined {
  const map = nodeAt(document, path.slice(0, -1))
  if (!isMap(map)) return undefined
  const pair = map.items.find(({key}) => isScalar(key) && key.value === path.at(-1))
  return isNode(pair?.key) ? pair.key : undefined
}

/** A block ends with its last word, not where the next one begins. */
function placeOf(node: Node | undefined, lines: LineCounter, text: string): Position | undefined {
  if (!node?.range) return undefined
  const [start, end] = node.range
  return position(lines, start, start + text.slice(start, end).trimEnd().length)
}

function position(lines: LineCounter, start: number, end: number): Position {
  return {start: point(lines, start), end: point(lines, end)}
}

function point(lines: LineCounter, offset: number): Position['start'] {
  const {line, col} = lines.linePos(offset)
  return {line, column: col, offset}
}
