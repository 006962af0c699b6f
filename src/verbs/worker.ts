import {once} from 'node:events'
import {availableParallelism} from 'node:os'
import {join} from 'node:path'
import {setTimeout as after} from 'node:timers/promises'
import {hashOf} from '../book/entry.ts'
import {userCacheFolder} from '../book/user-cache.ts'
import {toolsetIdentity} from '../press/toolset.ts'
import {openBlobs} from '../queue/blobs.ts'
import {connect} from '../queue/connection.ts'
import {openLayouts, sharedTexts} from '../queue/layouts.ts'
import {openLeases} from '../queue/leases.ts'
import {servePacks} from '../queue/packs.ts'
import {claimStore} from '../queue/same-store.ts'
import {serveSections} from '../queue/sections.ts'
import {openUnpacking} from '../queue/shipping.ts'
import type {BuildOptions} from './options.ts'
import {programIdentity} from './program.ts'
import type {Tell} from './queue/events.ts'
import {packMaker} from './queue/pack.ts'
import {identifier, type Site} from './queue/pack-workshop.ts'
import {openPresses} from './queue/presses.ts'
import {sectionMaker} from './queue/section.ts'

export type {WorkerEvent} from './queue/events.ts'

export interface WorkerOptions
  extends Pick<BuildOptions, 'browser' | 'sandbox' | 'jobs' | 'timeout' | 'onNotice'> {
  /** Address of the Redis. */
  readonly queue: string
  /** Where layouts are kept: a folder that all machines share, or `s3://bucket/prefix`. */
  readonly store: string
  /** Take no packs: for a machine that does not see the manuscripts. */
  readonly sections?: boolean
  /** Seconds after which the work of a worker that is silent goes to another; default 30. */
  readonly lease?: number
  /** Ends the worker, when what it is doing is done. */
  readonly signal: AbortSignal
  readonly onEvent?: Tell
}

/** While one waits for its browser, another is read or bound. */
const packsAtOnce = 2

/** Milliseconds for what is being done when the worker is to end; what takes longer goes to another. */
const patience = 4000

/** Build packs and lay out sections for a queue, until the signal. */
export async function work(options: WorkerOptions): Promise<void> {
  const {signal, lease = 30, jobs = Math.min(availableParallelism(), 8)} = options
  const tell: Tell = event => options.onEvent?.(event)
  await using connection = await connect(options.queue)
  const blobs = openBlobs(options.store)
  const leases = await openLeases(connection.redis, lease)
  const letGo = await claimStore(connection.redis, blobs, leases)
  await using presses = openPresses({...options, jobs})
  const program = programIdentity()
  const toolset = hashOf(`${program} ${await toolsetIdentity(options)}`)
  const site: Site = {
    presses,
    identify: identifier(toolset),
    layouts: openLayouts(blobs, leases, tell),
    store: sharedTexts(blobs, program)
  }
  const serving = {lease, program, toolset}
  const unpacking = openUnpacking(blobs, join(userCacheFolder(), 'queue'))
  const makeSection = sectionMaker(site, unpacking, tell)
  const servers = [await serveSections(connection, {...serving, jobs}, makeSection)]
  if (!options.sections) {
    servers.push(
      await servePacks(connection, {...serving, jobs: packsAtOnce}, packMaker(site, tell))
    )
  }
  tell({kind: 'ready', queue: connection.place, store: blobs.place})
  if (!signal.aborted) await once(signal, 'abort')
  letGo()
  await Promise.race([
    Promise.allSettled(servers.map(server => server.close())),
    after(patience, undefined, {ref: false})
  ])
}
