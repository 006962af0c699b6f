import type {Element, Root, Text} from 'hast'
import type {Point, Position} from 'unist'
import {visitParents} from 'unist-util-visit-parents'
import type {VFile} from 'vfile'
import type {Book, Section} from '../book/book.ts'
import {glyphExists} from '../book/messages/pages.ts'
import {report} from '../book/messages.ts'

/** Which of these code points no face of the template has. Asked only when a book has some that are not usual. */
export type Lacking = (codePoints: ReadonlySet<number>) => Promise<ReadonlySet<number>>

/**
 * A message on the source of each block with letters that no face of the template has.
 *
 * A letter is looked for in all the faces of the template, not in those that its own element is set in: a letter that only
 * the face for code has passes in a paragraph too. Fonts of the machine do not count, though the browser may find one.
 */
export async function auditGlyphs(book: Book, lacking: Lacking): Promise<void> {
  const asked = unusualLetters(book)
  if (asked.size === 0) return
  const lost = await lacking(asked)
  const cannotPrint = (letter: string) => !isPrinted(letter, lost)
  if (![...asked].some(codePoint => cannotPrint(String.fromCodePoint(codePoint)))) return
  const {file} = book.manifest
  // Contents and index repeat the words of the readings, which are told of first.
  const ordered = [
    ...book.sections.filter(section => section.file !== file),
    ...book.sections.filter(section => section.file === file)
  ]
  tell(ordered.flatMap(section => findingsOf(section, cannotPrint)).flatMap(placer(book)))
}

/** What prints nothing of its own, and what every face of a Latin script has: no font is opened for these. */
const usual = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u0020-\u00FF‐‑–—‘’“”†‡•…′″‹›€]/u
const unusual = new RegExp(usual.source.replace('[', '[^'), 'gu')

/** The code points to ask for, with the parts that a browser may put one together from. */
function unusualLetters({sections}: Book): Set<number> {
  const letters = new Set(sections.flatMap(section => [...unusualIn(section)]))
  const parts = [...letters].flatMap(letter => [letter, ...letter.normalize('NFD')])
  return new Set(parts.filter(part => !usual.test(part)).map(codePointOf))
}

/** Of a section that stands in the next build too this is known. */
const unusualKnown = new WeakMap<Section, ReadonlySet<string>>()

function unusualIn(section: Section): ReadonlySet<string> {
  const known = unusualKnown.get(section)
  if (known) return known
  const letters = new Set(unusualOf(headsOf(section.tree)))
  collectUnusual(section.tree, false, letters)
  unusualKnown.set(section, letters)
  return letters
}

function collectUnusual(element: Element, isIn: boolean, letters: Set<string>): void {
  const isInFormula = isIn || isFormula(element)
  for (const child of element.children) {
    if (child.type === 'element') collectUnusual(child, isInFormula, letters)
    else if (child.type === 'text') {
      for (const letter of unusualOf(lettersFor(child.value, isInFormula))) letters.add(letter)
    }
  }
}

/** The words of the running heads, which are printed but are no text of the tree. */
function headsOf({properties}: Element): string {
  return `${properties['dataRunning'] ?? ''}${properties['dataBook'] ?? ''}`
}

/** The faces of formulas have all that KaTeX takes, but for letters of scripts that it leaves to other faces. */
function lettersFor(text: string, isInFormula: boolean): string {
  return isInFormula
    ? text.replace(/[^\p{L}\p{M}]|[\p{sc=Latin}\p{sc=Greek}\p{sc=Common}]/gu, '')
    : text
}

function isFormula(node: Root | Element): boolean {
  return node.type === 'element' && node.properties['dataFormula'] !== undefined
}

function unusualOf(text: string): string[] {
  return text.normalize('NFC').match(unusual) ?? []
}

function isPrinted(letter: string, lost: ReadonlySet<number>): boolean {
  if (!lost.has(codePointOf(letter))) return true
  const parts = [...letter.normalize('NFD')]
  return parts.join('') !== letter && parts.every(part => !lost.has(codePointOf(part)))
}

function codePointOf(letter: string): number {
  return letter.codePointAt(0) ?? 0
}

/** A block, and the letters in it that cannot be printed. */
interface Finding {
  readonly section: Section
  readonly letters: Set<string>
  /** Those around the first letter, from the section down; of the running heads, the section alone. */
  readonly nodes: readonly (Element | Text)[]
}

function findingsOf(section: Section, cannotPrint: (letter: string) => boolean): Finding[] {
  const found = new Map<Element, Finding>()
  visitParents(section.tree, 'text', (text, ancestors) => {
    const letters = unusualOf(lettersFor(text.value, ancestors.some(isFormula))).filter(cannotPrint)
    if (letters.length === 0) return
    const elements = ancestors.filter(node => node.type === 'element')
    const block = elements.findLast(isBlock) ?? elements.at(-1) ?? section.tree
    const finding = found.get(block) ?? {section, letters: new Set(), nodes: [...elements, text]}
    for (const letter of letters) finding.letters.add(letter)
    found.set(block, finding)
  })
  const heads = new Set(unusualOf(headsOf(section.tree)).filter(cannotPrint))
  const ofHeads = {section, letters: heads, nodes: [section.tree]}
  return heads.size > 0 ? [...found.values(), ofHeads] : [...found.values()]
}

function isBlock({properties}: Element): boolean {
  return properties['dataBlock'] !== undefined
}

/** A finding with the file that it is of. */
interface Placed {
  readonly file: VFile
  readonly letters: readonly string[]
  readonly position: Position | undefined
}

/**
 * Finds the file of a finding. What has no position in a source is of the manifest, or of the metadata of a source, or
 * repeats what stands elsewhere in the book: this is left out.
 */
function placer({manifest, sections}: Book): (finding: Finding) => Placed[] {
  const files = new Map(sections.map(({id, file}) => [id, file]))
  const told = new Set<string>()
  return ({section, letters: found, nodes}) => {
    const letters = [...found]
    const isTold = letters.every(letter => told.has(letter))
    for (const letter of letters) told.add(letter)
    const position = nodes.findLast(node => node.position)?.position
    if (position) return [{file: files.get(ownerOf(nodes)) ?? section.file, letters, position}]
    const source = [manifest.file, section.file].find(file =>
      letters.some(letter => String(file).includes(letter))
    )
    if (isTold && (!source || nodes.length === 1)) return []
    return [{file: source ?? section.file, letters, position}]
  }
}

/** Of notes at the end of the book, the reading; else nothing. */
function ownerOf(nodes: readonly (Element | Text)[]): string {
  const note = nodes.find(node => 'properties' in node && node.properties['dataType'] === 'endnote')
  const id = note && 'properties' in note ? String(note.properties['id']) : ''
  return id.replace(/--fn-\d+$/u, '')
}

/** One message a file: a text in a script that no face has would say the same of each paragraph. */
function tell(findings: readonly Placed[]): void {
  for (const [file, all] of Map.groupBy(findings, ({file}) => file)) {
    const lines = String(file).split(/\r\n|\r|\n/u)
    const places = all.flatMap(({letters, position}) => {
      return letterPlace(letters, lines, position) ?? position?.start ?? []
    })
    const letters = new Set(all.flatMap(({letters}) => letters))
    // A title stands on several pages of the front matter.
    const told = new Set(places.map(({line}) => line))
    const finding = glyphExists(scriptsFirst([...letters]), [...told].sort(byNumber))
    report(file, finding, places.toSorted(byPlace)[0])
  }
}

function byNumber(one: number, other: number): number {
  return one - other
}

function byPlace(one: Point, other: Point): number {
  return one.line - other.line || one.column - other.column
}

/** Some of each script before more of one: only the first are named. */
function scriptsFirst(letters: readonly string[]): string[] {
  const groups = [...Map.groupBy(letters, scriptOf).values()]
  const ranks = new Map(groups.flatMap(group => group.map((letter, index) => [letter, index])))
  const rank = (letter: string) => ranks.get(letter) ?? 0
  return letters.toSorted((one, other) => rank(one) - rank(other))
}

const scripts = [
  /\p{Script=Han}|\p{P}/u,
  /\p{Script=Hiragana}|\p{Script=Katakana}/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{L}/u,
  /\p{M}/u
]

function scriptOf(letter: string): number {
  return scripts.findIndex(script => script.test(letter))
}

/** Where the first of the letters stands in the lines of a position, or of a whole file. */
function letterPlace(
  letters: readonly string[],
  lines: readonly string[],
  {start, end}: Partial<Position> = {}
): Point | undefined {
  const last = Math.min(end?.line ?? lines.length, lines.length)
  for (let line = start?.line ?? 1; line <= last; line++) {
    const text = lines[line - 1] ?? ''
    const columns = letters.map(letter => text.indexOf(letter)).filter(index => index >= 0)
    if (columns.length > 0) return {line, column: Math.min(...columns) + 1}
  }
  return undefined
}
