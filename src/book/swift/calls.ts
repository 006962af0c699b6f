import type {Construct, Context, Event, Token} from './micromark.ts'

/**
 * GFM’s construct for a `]` that may end a note’s call behind a `!` looks back for where it begins, through all of the
 * paragraph: let it look where one can be.
 */
export function hastenCall(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return mayCall(this) ? construct.tokenize.call(this, effects, ok, nok) : nok
    }
  }
}

function mayCall(context: Context): boolean {
  if (!context.parser.gfmFootnotes?.length) return false
  const opening = openingBefore(context)
  return opening !== undefined && context.now().offset - opening.end.offset < longest
}

/** No label of a note has more than 999 characters; in a call there may be more spaces. */
const longest = 5000

/** The picture’s bracket that is the last opened. What was looked through once is not looked through again. */
function openingBefore(context: Context): Token | undefined {
  const {events} = context
  const seen = looks.get(context)
  const isSeen = seen && events[seen.length - 1] === seen.last
  const opening = openingIn(events, isSeen ? seen.length : 0) ?? (isSeen ? seen.opening : 'none')
  looks.set(context, {length: events.length, last: events.at(-1), opening})
  return opening === 'none' ? undefined : opening
}

function openingIn(events: readonly Event[], from: number): Token | 'none' | undefined {
  for (let index = events.length - 1; index >= from; index--) {
    const token = events[index]?.[1]
    if (token?.type === 'labelImage') return token
    if (token && endings.has(token.type)) return 'none'
  }
  return undefined
}

const endings = new Set<string>(['gfmFootnoteCall', 'labelLink', 'label', 'image', 'link'])

interface Look {
  readonly length: number
  readonly last: Event | undefined
  readonly opening: Token | 'none'
}
const looks = new WeakMap<Context, Look>()
