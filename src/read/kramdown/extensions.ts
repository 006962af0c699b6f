import {listIsSound, markupIsForHtml} from '../../book/messages/kramdown.ts'
import {emptyList, parseAttributeList} from './attribute-list.ts'
import {block} from './block.ts'
import {type Braced, extensionAt, listAt, listDefinitionAt} from './braces.ts'
import {isKnownExtension, setOptions} from './extension.ts'
import {add, newBlock, type Parser} from './parser.ts'
import {matchAt, spacesAt} from './scanner.ts'
import {cut} from './slice.ts'
import type {AttributeList} from './types.ts'

/** What stands in braces alone on its line: an attribute list, the definition of one, or an extension. */
export function parseBraces(parser: Parser): boolean {
  const {scanner} = parser
  const {text, position} = scanner
  if (!text.startsWith('{:', position + spacesAt(text, position, 3))) return false
  return parseListDefinition(parser) || parseExtension(parser) || parseList(parser)
}

function parseListDefinition(parser: Parser): boolean {
  const {scanner, context} = parser
  const found = listDefinitionAt(scanner, scanner.position)
  if (!found) return false
  scanner.position = found.end
  const list = context.attributeDefinitions.get(found.name) ?? emptyList()
  context.attributeDefinitions.set(found.name, list)
  readList(parser, found, list)
  add(parser, newBlock(parser, 'eob', {value: 'list definition'}))
  return true
}

/** Behind a block the list is the block's, else it waits for the next one. */
function parseList(parser: Parser): boolean {
  const {scanner, tree} = parser
  const found = listAt(scanner, scanner.position)
  if (!found) return false
  scanner.position = found.end
  const last = tree.children.at(-1)
  const isBlock =
    last && last.type !== 'blank' && (last.type !== 'eob' || definitions.has(last.value))
  if (!isBlock) {
    parser.list ??= emptyList()
    readList(parser, found, parser.list)
    return true
  }
  last.list ??= emptyList()
  readList(parser, found, last.list)
  if (!listAt(scanner, scanner.position)) add(parser, newBlock(parser, 'eob', {value: 'list'}))
  return true
}

const definitions: ReadonlySet<string | undefined> = new Set(['link', 'abbreviation', 'footnote'])

function readList({context, scanner}: Parser, {content, start}: Braced, list: AttributeList): void {
  const place = context.pointAt(scanner.slice.at(start))
  const found = parseAttributeList(content, list)
  if (!found && content.trim() !== '' && content.trim() !== ':') {
    context.report(listIsSound(content), place)
  }
}

/** One that is not known or not closed is text, and is told of where the spans of the text are read. */
function parseExtension(parser: Parser): boolean {
  const {scanner} = parser
  const opening = extensionAt(scanner, scanner.position)
  if (!opening || !isKnownExtension(opening.name)) return false
  const isClosed = opening.content.endsWith('/')
  const stop = isClosed ? undefined : stopTag(parser, opening)
  if (!isClosed && !stop) return false
  scanner.position = stop?.end ?? opening.end
  handle(parser, opening, stop?.start)
  return true
}

function handle(parser: Parser, {name, content, start, end}: Braced, stop?: number): void {
  const {scanner, context} = parser
  const list = emptyList()
  parseAttributeList(content.replace(/\/$/, ''), list)
  const place = context.pointAt(scanner.slice.at(start))
  if (name === 'options') {
    setOptions(list.attributes, context, place)
    add(parser, newBlock(parser, 'eob', {value: 'options'}))
  } else if (stop !== undefined) {
    const last = scanner.text[stop - 1] === '\n' && stop > end ? stop - 1 : stop
    const slices = [cut(scanner.slice, end, last)]
    const kinds = (list.attributes['type'] ?? '').split(/\s+/).filter(kind => kind !== '')
    const isForHtml = kinds.length === 0 || kinds.includes('html')
    if (name === 'nomarkdown' && !isForHtml) context.report(markupIsForHtml(kinds), place)
    const isRaw = name === 'nomarkdown' && isForHtml
    parser.tree.children.push(block(isRaw ? 'raw' : 'comment', {slices}))
  }
}

/** The tag that closes an extension, alone on its line; one that never comes is looked for once. */
function stopTag({scanner}: Parser, {name, end}: Braced): {start: number; end: number} | undefined {
  const {text, unclosed} = scanner
  if (unclosed.has(name)) return undefined
  for (let index = text.indexOf('{:/', end); index >= 0; index = text.indexOf('{:/', index + 3)) {
    let start = index
    while (start > end && index - start < 3 && text[start - 1] === ' ') start--
    const isFirst = start === end || text[start - 1] === '\n'
    const [tag] = isFirst ? (matchAt(stopPattern(name), text, index) ?? []) : []
    if (tag) return {start, end: index + tag.length}
  }
  unclosed.add(name)
  return undefined
}

function stopPattern(name: string): RegExp {
  return new RegExp(`\\{:/(?:${name})?\\} *\\n`, 'y')
}
