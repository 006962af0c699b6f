import {hash} from 'node:crypto'
import {isDeepStrictEqual} from 'node:util'
import type {Manifest} from '../book/manifest.ts'
import type {Reading} from '../book/reading.ts'
import {addressesOf} from './addresses.ts'
import {type Mentions, mentionsIn} from './index-terms/mentions.ts'
import type {IndexNames} from './index-terms.ts'
import type {Targets} from './targets.ts'

/** Whether a reading was set for an earlier build, and may stand in the next one as it is. */
export function isSettled(reading: Reading): boolean {
  return settled.has(reading)
}

/** What is known of a reading that is set. */
interface Settled extends Facts {
  readonly sight: Sight
  /** How many messages its file then had. */
  readonly told: number
}

/** What others ask of a reading, taken before it is set. */
interface Facts {
  readonly anchors: ReadonlyMap<string, string>
  readonly mentions: Mentions | undefined
}

/** What a reading sees of the others. */
interface Sight {
  /** A hash of all that its references can lead to. */
  readonly targets: string
  /** What to look for in it for the index. */
  readonly names: ReturnType<IndexNames['get']>
}

const settled = new WeakMap<Reading, Settled>()

/** The readings of a book on the way to being set. */
export interface Setting {
  /** Those that are not yet. */
  readonly own: readonly Reading[]
  /** Do something to each of them. One of which the manifest is told is set anew in each build: it is to be told again. */
  each(work: (reading: Reading) => void | Promise<void>): Promise<void>
  /** Set a reading anew in each build: it depends on more than its source and the other readings. */
  bind(reading: Reading): void
  readonly anchorsOf: (reading: Reading) => Facts['anchors'] | undefined
  readonly mentionsOf: (reading: Reading) => Mentions
  /** Whether those that are set see what they saw then. */
  holds(targets: Targets, names: IndexNames): boolean
  /** All are set. */
  close(targets: Targets, names: IndexNames): void
}

export function openSetting(readings: readonly Reading[], manifest: Manifest): Setting {
  const own = readings.filter(reading => !isSettled(reading))
  const bound = new Set<Reading>()
  const mentions = new Map<Reading, Mentions>()
  for (const reading of readings) forgetLaterMessages(reading)
  return {
    own,
    async each(work) {
      for (const reading of own) {
        const {length} = manifest.file.messages
        await work(reading)
        if (manifest.file.messages.length > length) bound.add(reading)
      }
    },
    bind: reading => bound.add(reading),
    anchorsOf: reading => settled.get(reading)?.anchors,
    mentionsOf(reading) {
      const found = settled.get(reading)?.mentions ?? mentionsIn(reading, manifest)
      mentions.set(reading, found)
      return found
    },
    holds(targets, names) {
      const sightOf = sightsOf(readings, targets, names)
      return readings.every(reading => seesAgain(reading, sightOf(reading)))
    },
    close(targets, names) {
      for (const reading of readings) forgetLaterMessages(reading)
      if (!mayStand(manifest)) return
      const sightOf = sightsOf(readings, targets, names)
      for (const reading of own.filter(one => !bound.has(one))) {
        const anchors = targets.anchors.get(reading.id) ?? new Map()
        remember(reading, {anchors, mentions: mentions.get(reading)}, sightOf(reading))
      }
    }
  }
}

function seesAgain(reading: Reading, sight: Sight): boolean {
  const known = settled.get(reading)
  return known === undefined || isDeepStrictEqual(known.sight, sight)
}

function remember(reading: Reading, facts: Facts, sight: Sight): void {
  settled.set(reading, {...facts, sight, told: reading.file.messages.length})
}

/** Later stages, and those that look at all readings, tell theirs again. */
function forgetLaterMessages(reading: Reading): void {
  const {messages} = reading.file
  messages.length = settled.get(reading)?.told ?? messages.length
}

function sightsOf(
  readings: readonly Reading[],
  {anchors}: Targets,
  names: IndexNames
): (reading: Reading) => Sight {
  const places = readings.map(reading => {
    const own = [...(anchors.get(reading.id) ?? [])]
    return [reading.id, reading.entry.source, addressesOf(reading), own]
  })
  const targets = hash('sha256', JSON.stringify(places))
  return reading => ({targets, names: names.get(reading)})
}

/** Not where what a reading prints depends on the words of others in more ways than by references and names. */
function mayStand(manifest: Manifest): boolean {
  const {apparatus, archivedLinks = [], backMatter, bibliography, isProposing, variants} = manifest
  const isJoint = apparatus?.glossary || apparatus?.chronology || backMatter.includes('glossary')
  return !isJoint && !bibliography && !isProposing && !variants && archivedLinks.length === 0
}
