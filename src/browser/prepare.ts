import {
  type Chunker,
  type Handler,
  type Polisher,
  Previewer,
  registeredHandlers,
  registerHandlers
} from 'pagedjs'
import {CodeLines} from './code-lines.ts'
import {ContinuedHeads} from './continued-heads.ts'
import {Faces, loadWantedFaces} from './faces.ts'
import {Figures} from './figures.ts'
import {FinishedPages} from './finished-pages.ts'
import {leaveFirstLetters} from './first-letters.ts'
import {countClones, FirstSide} from './first-side.ts'
import {Formulas} from './formulas.ts'
import {Heads} from './heads.ts'
import type {Kept} from './kept.ts'
import {withLateAlignment} from './last-lines.ts'
import {barePage, withoutMarginBoxes} from './margin-boxes.ts'
import {withNoteArea} from './note-area.ts'
import {measureFirstPage} from './page-sizes.ts'
import {loadPictures} from './pictures.ts'
import {RepeatedText} from './repeated-text.ts'
import {withRecordedStrings} from './running-strings.ts'
import {insertSheets} from './side-pages.ts'
import {SoftHyphens} from './soft-hyphens.ts'
import {readStyles} from './style-sheet.ts'
import {TableHeads} from './table-heads.ts'
import {TableRows} from './table-rows.ts'
import {TextBreaks} from './text-breaks.ts'
import {Widows} from './widows.ts'

/** Paged.js with the style sheet of the book read once, ready for section after section. */
export interface Setter {
  readonly chunker: Chunker
  readonly polisher: Polisher
  /** Paged.js's own handlers, by class name. */
  readonly handlers: ReadonlyMap<string, Handler>
  /** Paged.js's page with its margin boxes; sections are laid out on pages without. */
  readonly fullPage: HTMLTemplateElement
  /** Rules of the generated style sheet that belong to the book, not to a section. */
  readonly ruleCount: number
  /** Provisional layouts, by section id. */
  readonly kept: Map<string, Kept>
}

/**
 * Paged.js with the style sheet, which stock reads again for each document. `kept`: what it made of it before.
 * Gives, too, what can be kept of it now.
 */
export async function prepare(
  css: string,
  kept: string | undefined
): Promise<{setter: Setter; styles: string | undefined}> {
  const handlers = new Map<string, Handler>()
  registerHandlers(...ours)
  replace('Footnotes', withNoteArea)
  replace('AtPage', withoutMarginBoxes)
  replace('Splits', withLateAlignment)
  replace('StringSets', withRecordedStrings)
  recordInstances(handlers)
  const previewer = new Previewer()
  const {chunker, polisher} = previewer
  chunker.settings.hyphenGlyph = '\u2010'
  polisher.setup()
  leaveFirstLetters(css, polisher)
  previewer.handlers = previewer.initializeHandlers()
  const styles = await readStyles(css, kept, polisher, handlers)
  chunker.setup(document.body)
  const fullPage = chunker.pageTemplate
  chunker.pageTemplate = barePage(fullPage)
  loadWantedFaces(chunker)
  // While the texts are still being read.
  await Promise.all([chunker.loadFonts(), loadPictures(css)])
  skipFrames(chunker)
  countClones(chunker)
  measureFirstPage(chunker, polisher)
  insertSheets(chunker, () => isNoteLeft(handlers))
  watchNoSizes()
  const ruleCount = polisher.styleSheet.cssRules.length
  return {
    setter: {chunker, polisher, handlers, fullPage, ruleCount, kept: new Map()},
    styles
  }
}

/** In the order in which they are asked. */
const ours = [
  Faces,
  FirstSide,
  FinishedPages,
  TextBreaks,
  SoftHyphens,
  CodeLines,
  RepeatedText,
  TableRows,
  ContinuedHeads,
  TableHeads,
  Figures,
  Formulas,
  Widows,
  Heads // last: the others move the break too
]

function replace(name: string, withChange: (Stock: typeof Handler) => typeof Handler): void {
  const index = registeredHandlers.findIndex(handler => handler.name === name)
  const Stock = registeredHandlers[index]
  if (Stock) registeredHandlers[index] = withChange(Stock)
}

/** Whether a note goes on over the page that was laid out last. */
function isNoteLeft(handlers: ReadonlyMap<string, Handler>): boolean {
  const {needsLayout = []} = (handlers.get('NoteArea') ?? {}) as {needsLayout?: unknown[]}
  return needsLayout.length > 0
}

/** Paged.js keeps its handlers to itself; their state must be cleared between sections. */
function recordInstances(instances: Map<string, Handler>): void {
  for (const [index, Registered] of registeredHandlers.entries()) {
    registeredHandlers[index] = class extends Registered {
      constructor(...values: ConstructorParameters<typeof Handler>) {
        super(...values)
        instances.set(Registered.name, this)
      }
    }
  }
}

/**
 * Run the queue of pages without waiting for frames.
 * Stock waits for `requestAnimationFrame` before each page: at 90 pages two thirds of all time.
 */
function skipFrames(chunker: Chunker): void {
  chunker.q.tick = queueMicrotask.bind(window)
}

/** Pages do not change once they are laid out: Paged.js need not watch their sizes, which it reads of each first. */
function watchNoSizes(): void {
  Object.assign(window, {ResizeObserver: undefined})
}
