import type {Parents, Text} from 'mdast'
import {type OriginalPages, pageValue} from '../../book/numbering.ts'

/** What may be a mark of an original page: some letters of a text. */
export interface Candidate {
  readonly node: Text
  readonly parent: Parents
  /** In the text of the node. */
  readonly index: number
  readonly written: string
  readonly page: string
}

export interface Choice {
  readonly marks: readonly Candidate[]
  /** What is no mark, each with the page that it stands behind. */
  readonly strays: readonly (Candidate & {readonly before?: string})[]
  /** Whether it is not known that the text has marks at all: then none is taken. */
  readonly isDoubtful: boolean
}

/** Tell pages from citations: pages rise through the text. Where the manifest asks for them fewer signs will do. */
export function chooseMarks(all: readonly Candidate[], policy: OriginalPages): Choice {
  const fitting = all.filter(({page}) => isWithin(page, policy))
  if (isAskedFor(policy)) {
    const marks = bestRise(fitting)
    return {marks, strays: straysOf(fitting, marks), isDoubtful: false}
  }
  if (fitting.length >= leastMarks && risesByOnes(fitting) && !citesMostly(fitting))
    return {marks: fitting, strays: [], isDoubtful: false}
  return {marks: [], strays: fitting.length >= leastMarks ? fitting : [], isDoubtful: true}
}

const leastMarks = 3

function isAskedFor({as, pattern, from, to, first}: OriginalPages): boolean {
  return as !== undefined || [pattern, from, to, first].some(word => word !== undefined)
}

function isWithin(page: string, {from, to}: OriginalPages): boolean {
  const value = pageValue(page)
  return (!from || value >= pageValue(from)) && (!to || value <= pageValue(to))
}

/** A page perhaps lost between. */
function risesByOnes(marks: readonly Candidate[]): boolean {
  return marks.slice(1).every((mark, index) => {
    const step = pageValue(mark.page) - pageValue(marks[index]?.page ?? '')
    return (step >= 1 && step <= 2) || step > romanToArabic
  })
}

/** From the last page in roman numerals to the first of the text. */
const romanToArabic = 5000

/** A citation closes a sentence or a quotation: a mark stands where a page happens to end. */
function citesMostly(marks: readonly Candidate[]): boolean {
  const citing = marks.filter(({node, index, written}) => {
    const behind = node.value.slice(index + written.length)
    return /^\s*[.,;:)?!]/u.test(behind) || /[”"’'»]\s*$/u.test(node.value.slice(0, index))
  })
  return citing.length * 3 > marks.length
}

/**
 * The best choice of marks whose numbers rise: each counts, and once more where it is the page behind the one before, so
 * that a stray number does not outweigh a run. What is too far back is not asked, which keeps the time linear.
 */
function bestRise(all: readonly Candidate[]): Candidate[] {
  const values = all.map(({page}) => pageValue(page))
  const runs: Run[] = []
  for (const [index, value] of values.entries()) {
    let run: Run = {score: 1}
    for (let before = Math.max(0, index - reach); before < index; before++) {
      const step = value - (values[before] ?? 0)
      const score = (runs[before]?.score ?? 0) + (step <= 2 ? 2 : 1)
      if (step > 0 && score > run.score) run = {score, before}
    }
    runs.push(run)
  }
  const best = runs.reduce((most, {score}) => Math.max(most, score), 0)
  const chosen: Candidate[] = []
  let at: number | undefined = runs.findIndex(({score}) => score === best)
  while (at !== undefined && all[at]) {
    chosen.push(all[at] as Candidate)
    at = runs[at]?.before
  }
  return chosen.reverse()
}

interface Run {
  readonly score: number
  readonly before?: number
}

const reach = 60

function straysOf(all: readonly Candidate[], marks: readonly Candidate[]): Choice['strays'] {
  const chosen = new Set(marks)
  let before: string | undefined
  return all.flatMap(one => {
    if (!chosen.has(one)) return [{...one, ...(before && {before})}]
    before = one.page
    return []
  })
}
