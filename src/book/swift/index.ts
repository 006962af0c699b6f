import type {Processor} from 'unified'
import {hastenCalls} from './calls.ts'
import {hastenData} from './data.ts'
import type {Construct, Parser} from './micromark.ts'
import {pairEmphasis, pairStrikethrough} from './pairs.ts'

/**
 * Parse in a time by the length of a text where micromark takes time by its square: where it cuts runs of text out of the
 * list of all events, and looks back for what a mark may close. The tree is the same. For use behind `remark-gfm`.
 */
export function remarkSwift(this: Processor): void {
  const data = this.data()
  const extensions = data.micromarkExtensions ?? []
  for (const {text} of extensions) hastenCalls(text)
  data.micromarkExtensions = [...extensions, {flow: {null: [probe]}}]
}

/** Tried on each line, it takes none: it is there to reach the parser. */
const probe: Construct = {
  tokenize(_, __, nok) {
    if (!known.has(this.parser)) hasten(this.parser)
    return nok
  }
}

const known = new WeakSet<Parser>()

function hasten(parser: Parser): void {
  known.add(parser)
  hastenData(parser)
  const {text, insideSpan} = parser.constructs
  for (const constructs of [...Object.values(text ?? {}), insideSpan?.null]) {
    if (!Array.isArray(constructs)) continue
    for (const [at, construct] of constructs.entries()) constructs[at] = pairing(construct)
  }
}

/** The same construct with a resolver of ours in the place of micromark’s. */
function pairing<Named extends Pick<Construct, 'resolveAll' | 'name'>>(construct: Named): Named {
  const resolveAll = construct.name ? resolvers[construct.name] : undefined
  return resolveAll ? {...construct, resolveAll} : construct
}

const resolvers: Readonly<Record<string, NonNullable<Construct['resolveAll']>>> = {
  attention: pairEmphasis,
  strikethrough: pairStrikethrough
}
