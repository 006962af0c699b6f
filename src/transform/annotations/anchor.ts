import type {Selector} from '../../book/annotations.ts'
import {
  positionFound,
  quotationBetween,
  quotationFollows,
  quotationFound,
  quotationIsClear,
  quotationIsUnique
} from '../../book/messages/annotations.ts'
import type {Finding} from '../../book/messages.ts'
import {findQuotation, type Match} from '../quotation.ts'
import {type Annotating, tell} from './annotating.ts'
import {approximate} from './approximate.ts'
import {byContext} from './context.ts'
import {linesOf} from './lines.ts'
import {nearestWords} from './nearest.ts'
import {holdsPosition, wordsAtPosition} from './position.ts'
import {scopeOf} from './scope.ts'

/** Find the place of an annotation in the text; where there is none, or several, that is told. */
export function anchorOf(annotating: Annotating, at: Selector): Match | undefined {
  const found = scopeOf(annotating, at)
  if (!found) return undefined
  const {scope, place} = found
  if (at.exact !== undefined) return quoted(annotating, {...at, exact: at.exact}, scope)
  if (place) return place
  const match = at.position && wordsAtPosition(annotating, at.position)
  if (!match) tell(annotating, at, positionFound(annotating.reading.file.path))
  return match
}

type Wanted = Selector & {readonly exact: string}

function quoted(annotating: Annotating, at: Wanted, scope: Match): Match | undefined {
  const {matches, elsewhere} = findQuotation(annotating.words, at, scope)
  const [only] = matches
  if (matches.length === 1) return only
  if (matches.length > 1) {
    const here = matches.filter(match => holdsPosition(annotating, match, at.position))
    if (here.length === 1) return here[0]
    tell(annotating, at, quotationIsUnique(at.exact, linesOf(annotating, matches)))
    return undefined
  }
  return elsewhere.length > 0
    ? besideOthers(annotating, at, elsewhere)
    : changed(annotating, at, scope)
}

/** The words stand there, but what they stood between has changed. */
function besideOthers(
  annotating: Annotating,
  at: Wanted,
  elsewhere: readonly Match[]
): Match | undefined {
  const match = byContext(annotating.words, at, elsewhere)
  const {path} = annotating.reading.file
  if (match) follow(annotating, at, match)
  else tell(annotating, at, quotationBetween(at.exact, path, linesOf(annotating, elsewhere)))
  return match
}

/** The words themselves have changed, or are gone. */
function changed(annotating: Annotating, at: Wanted, scope: Match): Match | undefined {
  const {words, reading} = annotating
  return followed(annotating, at, scope, () => {
    const near = nearestWords(words.text, at.exact, annotating.index())
    return quotationFound(at.exact, reading.file.path, near)
  })
}

/** The nearest words, and it is told that they are not the very same; `lost` is told where none are near enough. */
export function followed(
  annotating: Annotating,
  at: Wanted,
  scope: Match,
  lost: () => Finding
): Match | undefined {
  const {words} = annotating
  const [match, ...rivals] = approximate(words, annotating.index(), at, scope)
  if (!match) tell(annotating, at, lost())
  else if (rivals.length > 0) {
    const all = [match, ...rivals]
    const found = all.map(({from, to}) => words.text.slice(from, to))
    tell(annotating, at, quotationIsClear(at.exact, found, linesOf(annotating, all)))
  } else {
    follow(annotating, at, match)
    return match
  }
  return undefined
}

function follow(annotating: Annotating, at: Wanted, match: Match): void {
  const {text} = annotating.words
  const [line = ''] = linesOf(annotating, [match])
  const before = at.prefix ? text.slice(Math.max(0, match.from - at.prefix.length), match.from) : ''
  const behind = at.suffix ? text.slice(match.to, match.to + at.suffix.length) : ''
  const found = before + text.slice(match.from, match.to) + behind
  const wanted = (at.prefix ?? '') + at.exact + (at.suffix ?? '')
  tell(annotating, at, quotationFollows(wanted, found, line))
}
