import type {Processor} from 'unified'
import {hastenAddress} from './addresses.ts'
import {hastenCall} from './calls.ts'
import {hastenData} from './data.ts'
import {hastenEdits} from './edits.ts'
import type {Construct, FromMarkdown, Parser} from './micromark.ts'
import {pairEmphasis, pairStrikethrough} from './pairs.ts'

/**
 * Parse in a time by the length of a text where micromark takes time by its square: where it cuts runs of text out of the
 * list of all events, and looks back for what a mark may close. The tree is the same. For use beside `remark-gfm`.
 */
export function remarkSwift(this: Processor, options: SwiftOptions = {}): void {
  const data = this.data()
  const probe = probeFor(options)
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), {flow: {null: [probe]}}]
  if (options.mail !== false || options.web !== false) return
  // Only that of bare addresses has transforms.
  const isPlain = ({transforms}: FromMarkdown) => !transforms
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().filter(isPlain)
}

export interface SwiftOptions {
  /** Whether there may be bare mail addresses: where there are none, they are not looked for at each word. Default: `true`. */
  readonly mail?: boolean
  /** Whether there may be bare web addresses. Default: `true`. */
  readonly web?: boolean
  /** Whether there may be tables: where there are none, not every line is looked through for cells. Default: `true`. */
  readonly tables?: boolean
}

/** Tried on each line, it takes none: it is there to reach the parser. */
function probeFor(options: SwiftOptions): Construct {
  const known = new WeakSet<Parser>()
  return {
    tokenize(_, __, nok) {
      if (!known.has(this.parser)) hasten(this.parser, options)
      known.add(this.parser)
      return nok
    }
  }
}

function hasten(parser: Parser, {mail = true, web = true, tables = true}: SwiftOptions): void {
  hastenData(parser)
  hastenEdits()
  const {flow, text, insideSpan} = parser.constructs
  if (!tables) leaveOut('table', flow?.null)
  for (const constructs of [...Object.values(text ?? {}), insideSpan?.null]) {
    if (!Array.isArray(constructs)) continue
    const wanted = constructs.filter(({name = ''}: Named) => {
      return (mail || name !== 'emailAutolink') && (web || !webAddress.has(name))
    })
    constructs.splice(0, constructs.length, ...wanted.map(hastened))
  }
}

/** In its place: the list may be in use. */
function leaveOut(left: string, constructs: unknown): void {
  if (!Array.isArray(constructs)) return
  for (const [at, {name}] of constructs.entries()) if (name === left) constructs[at] = nothing
}

const nothing: Construct = {tokenize: (_, __, nok) => nok}

const webAddress: ReadonlySet<string> = new Set(['wwwAutolink', 'protocolAutolink'])

type Named = Pick<Construct, 'resolveAll'> & {readonly name?: string | undefined}

/** The same object for the same construct. */
function hastened(construct: Named): Named {
  const swift =
    made.get(construct) ?? ways[construct.name ?? '']?.(construct as Construct) ?? construct
  made.set(construct, swift)
  return swift
}

const made = new WeakMap<Named, Named>()

const ways: Readonly<Record<string, (construct: Construct) => Construct>> = {
  attention: construct => ({...construct, resolveAll: pairEmphasis}),
  strikethrough: construct => ({...construct, resolveAll: pairStrikethrough}),
  gfmPotentialFootnoteCall: hastenCall,
  emailAutolink: hastenAddress,
  wwwAutolink: hastenAddress,
  protocolAutolink: hastenAddress
}
