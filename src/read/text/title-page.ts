import type {VFile} from 'vfile'
import {titlePageLeftOut} from '../../book/messages/text-structure.ts'
import type {Metadata} from '../../book/reading.ts'
import type {Block} from './blocks.ts'
import {bylineOf, isSame, readsAsTitle} from './byline.ts'
import {isIllustration} from './illustrations.ts'
import {leaveOut} from './left-out.ts'
import {type Line, words} from './lines.ts'
import {isWrapped} from './measure.ts'
import {isRule} from './rules.ts'
import type {Titled} from './title.ts'
import {type Sign, signOf} from './title-signs.ts'

/**
 * Leave out the title page at the start of a text: title, author, and what the printer adds, over several blocks. The book
 * has an opener of its own. Without publisher, year or the like a title is left to `takeTitle`.
 */
export function leaveOutTitlePage(
  blocks: readonly Block[],
  known: Partial<Metadata>,
  file: VFile
): Titled {
  const count = pageLength(blocks, known)
  if (count === 0) return {blocks, metadata: known}
  const page = blocks.slice(0, count).filter(block => !isKept(block))
  const lines = page.flatMap(block => block.lines)
  const metadata = {...known, ...read(lines, known)}
  leaveOut(lines, file, titlePageLeftOut)
  const rest = blocks.filter((block, index) => index >= count || isKept(block))
  return {blocks: leaveOutHalfTitles(rest, metadata, file), metadata}
}

/** The title again, with the author under it perhaps, between a preface and the text or over the first words. */
function leaveOutHalfTitles(
  blocks: readonly Block[],
  {title, authors = []}: Partial<Metadata>,
  file: VFile
): Block[] {
  const rest = [...blocks]
  for (let index = 0; title && index < Math.min(rest.length, 80); index++) {
    if (!isAlone(rest[index], text => isSame(text, title))) continue
    const isSigned = isAlone(rest[index + 1], text => bylineOf(text, {authors}) !== undefined)
    const taken = rest.splice(index, isSigned ? 2 : 1)
    leaveOut(
      taken.flatMap(block => block.lines),
      file,
      titlePageLeftOut
    )
    index--
  }
  return rest
}

function isAlone(block: Block | undefined, is: (text: string) => boolean): boolean {
  const [line, ...others] = block?.lines ?? []
  return line !== undefined && others.length === 0 && !line.pin && is(words(line).replace(/_/g, ''))
}

/** A picture stays, for its caption; a rule goes with the page. */
function isKept(block: Block): boolean {
  return isIllustration(block)
}

/** How many blocks are the title page: up to the last one that is surely a part of it. */
function pageLength(blocks: readonly Block[], known: Partial<Metadata>): number {
  const signs = new Set<Sign>()
  let length = 0
  let lines = 0
  for (const [index, block] of blocks.slice(0, 30).entries()) {
    if (isKept(block)) continue
    lines += block.lines.length
    if (lines > 60 || isText(block)) break
    const found = block.lines.flatMap(line => signOf(line, known) ?? [])
    if (found.includes('year') && signs.has('year')) break // a chronicle, with years over what happened
    for (const sign of found) signs.add(sign)
    if (found.length > 0) length = index + 1
  }
  const first = words(blocks.find(block => !isKept(block) && !isRuled(block))?.lines[0])
  const isTitled = signs.has('title') || (!known.title && readsAsTitle(first))
  const isPrinted = signs.has('imprint') || (signs.has('year') && signs.has('author'))
  const isKnown = known.title && signs.has('title') && signs.size > 1
  return lines > 2 && ((isTitled && isPrinted) || isKnown) ? length : 0
}

function isRuled(block: Block): boolean {
  return block.lines.every(isRule)
}

/** Where the text begins: prose, or a heading of the author's own. */
function isText({lines}: Block): boolean {
  if (lines.some(line => line.pin || line.text.length - line.skip > 90)) return true
  if (opens.test(words(lines[0]).replace(/_/g, ''))) return true
  const average = lines.reduce((sum, line) => sum + line.text.length - line.skip, 0) / lines.length
  if (lines.length > 14 || isWrapped(lines) || (lines.length > 2 && average > 50)) return true
  return lines.length > 3 && lines.filter(isStopped).length * 2 > lines.length
}

/** As lines of verse are. */
function isStopped(line: Line): boolean {
  return /[.,;:!?]["”’']?$/.test(line.text) && /\p{Ll}/u.test(line.text)
}

const opens =
  /^(?:(?:author['’]s |translator['’]s |editor['’]s |general )?(?:preface|introduction|foreword|note)|prefatory|(?:table of )?contents|chapter|book|part|letter|canto|act|scene|dedicat|to (?!be )|advertisement|prologue|dramatis|persons|list of|illustrations|i\.?$)\b/i

/** Title, author and year, where nothing has told them yet. */
function read(lines: readonly Line[], known: Partial<Metadata>): Partial<Metadata> {
  const texts = lines.map(line => words(line).replace(/_/g, '').replace(/\s+/g, ' '))
  const title = known.title ?? texts.find(text => readsAsTitle(text))
  const authors = known.authors?.length ? known.authors : authorsIn(texts)
  const years = texts.flatMap(text => /^\(?((?:1[5-9]|20)\d\d)\)?\.?$/.exec(text)?.[1] ?? [])
  const [year] = years
  return {
    ...(title && {title: title.replace(/(?<=\p{Lu}[”"’']?)[.:]$/u, '')}),
    ...(authors && {authors}),
    ...(year && years.length === 1 && !known.date && {date: year})
  }
}

function authorsIn(texts: readonly string[]): string[] | undefined {
  for (const [index, text] of texts.entries()) {
    const own = /^by:?$/i.test(text) ? `by ${texts[index + 1] ?? ''}` : text
    const found = bylineOf(
      own.replace(
        /,? (?:knt|esq|bart|ph\.? ?d|m\.? ?[ad]|ll\.? ?d|d\.? ?d|f\.? ?r\.? ?s)\.?$/i,
        ''
      ),
      {}
    )
    if (found) return found
    if (index === 1 && initialled.test(text)) return [text.replace(/(?<=\p{L}{2})\.$/u, '')]
  }
  return undefined
}

/** A name under the title, without a word such as “by”: an initial tells it from a subtitle. */
const initialled = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.){1,2} \p{Lu}[\p{L}’'-]+\.?$/u
