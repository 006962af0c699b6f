import type {Processor} from 'unified'
import {hastenAddress} from './addresses.ts'
import {hastenCall} from './calls.ts'
import {hastenData} from './data.ts'
import {hastenEdits} from './edits.ts'
import type {Construct, Parser} from './micromark.ts'
import {pairEmphasis, pairStrikethrough} from './pairs.ts'

/**
 * Parse in a time by the length of a text where micromark takes time by its square: where it cuts runs of text out of the
 * list of all events, and looks back for what a mark may close. The tree is the same. For use beside `remark-gfm`.
 */
export function remarkSwift(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), {flow: {null: [probe]}}]
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
  hastenEdits()
  const {text, insideSpan} = parser.constructs
  for (const constructs of [...Object.values(text ?? {}), insideSpan?.null]) {
    if (!Array.isArray(constructs)) continue
    for (const [at, construct] of constructs.entries()) constructs[at] = hastened(construct)
  }
}

/** The same object for the same construct. */
function hastened(construct: Named): Named {
  const swift =
    made.get(construct) ?? ways[construct.name ?? '']?.(construct as Construct) ?? construct
  made.set(construct, swift)
  return swift
}

type Named = Pick<Construct, 'resolveAll' | 'name'>
const made = new WeakMap<Named, Named>()

const ways: Readonly<Record<string, (construct: Construct) => Construct>> = {
  attention: construct => ({...construct, resolveAll: pairEmphasis}),
  strikethrough: construct => ({...construct, resolveAll: pairStrikethrough}),
  gfmPotentialFootnoteCall: hastenCall,
  emailAutolink: hastenAddress,
  wwwAutolink: hastenAddress,
  protocolAutolink: hastenAddress
}
