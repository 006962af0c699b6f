import type {Root} from 'mdast'
import {VFile} from 'vfile'
import {type KeptMessage, keepMessage, tellKept} from '../book/kept-messages.ts'
import type {Entry} from '../book/manifest.ts'
import type {Reading} from '../book/reading.ts'
import {visit} from '../book/visit.ts'
import {isInManifest, treesOf} from './in-manifest.ts'
import type {Mentions} from './index-terms/mentions.ts'
import {type Settled, settledOf, standAs} from './settled.ts'

/** A reading that is set, as text, to stand in a build of another process; nothing of one that text cannot hold. */
export function packReading(reading: Reading): string | undefined {
  const known = settledOf(reading)
  if (!known || treesOf(reading).some(lacksPlace)) return undefined
  const {entry: _, file, ...rest} = reading
  const {anchors, mentions, ...others} = known
  const packed: Packed = {
    reading: rest,
    value: String(file),
    data: file.data,
    messages: file.messages.slice(0, known.told).map(keepMessage),
    known: others,
    anchors: [...anchors],
    ...(mentions && {mentions: packMentions(mentions)})
  }
  return JSON.stringify(packed)
}

interface Packed {
  readonly reading: Omit<Reading, 'entry' | 'file'>
  readonly value: string
  readonly data: VFile['data']
  readonly messages: readonly KeptMessage[]
  readonly known: Omit<Settled, 'anchors' | 'mentions'>
  readonly anchors: readonly (readonly [string, string])[]
  readonly mentions?: PackedMentions
}

interface PackedMentions extends Pick<Mentions, 'runs'> {
  readonly capital: readonly (readonly [string, number])[]
  readonly small: readonly (readonly [string, number])[]
  readonly acronyms: readonly (readonly [string, readonly string[]])[]
}

/** The same reading, of a source that is what it was. */
export function unpackReading(text: string, path: string, entry: Entry): Reading {
  const {reading, value, data, messages, known, anchors, mentions} = JSON.parse(text) as Packed
  const file = new VFile({path, value, data})
  tellKept(file, messages)
  const standing: Reading = {...reading, entry, file}
  const own = mentions && unpackMentions(mentions)
  standAs(standing, {...known, anchors: new Map(anchors), mentions: own})
  return standing
}

/** Words of the manifest without a place in it: text leaves out what is not there. */
function lacksPlace(tree: Root): boolean {
  let lacks = false
  visit(tree, node => {
    lacks = isInManifest(node) && node.data?.inManifest === undefined
    return !lacks
  })
  return lacks
}

function packMentions({usage, runs, acronyms}: Mentions): PackedMentions {
  const {capital, small} = usage
  return {runs, capital: [...capital], small: [...small], acronyms: [...acronyms]}
}

function unpackMentions({runs, capital, small, acronyms}: PackedMentions): Mentions {
  return {
    runs,
    usage: {capital: new Map(capital), small: new Map(small)},
    acronyms: new Map(acronyms)
  }
}
