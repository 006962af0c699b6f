import type {Flag} from './flags.ts'
import {UsageError} from './usage-error.ts'

export interface QueueSettings {
  /** Address of the Redis. */
  readonly queue?: string
  /** Where workers keep layouts. */
  readonly store?: string
  readonly sections?: boolean
  /** Seconds. */
  readonly lease?: number
  /** Seconds. */
  readonly wait?: number
}

const queueFlag: Flag = {
  name: 'queue',
  value: '<redis://…>',
  text: 'the Redis that builds and workers meet at'
}

export const queuedBuildFlags: readonly Flag[] = [
  {...queueFlag, text: 'let the workers at this Redis build; each path is then a pack of its own'},
  {
    name: 'wait',
    value: '<seconds>',
    text: 'with --queue, how long to wait where no worker is there; default 60'
  }
]

export const workerFlags: readonly Flag[] = [
  queueFlag,
  {
    name: 'store',
    value: '<place>',
    text: 'where all workers keep what they lay out: a shared folder, or s3://bucket/prefix'
  },
  {
    name: 'sections',
    text: 'lay out sections only, for a machine that does not see the manuscripts'
  },
  {
    name: 'lease',
    value: '<seconds>',
    text: 'a worker that is silent for so long is taken for dead, and its work goes to another; default 30'
  },
  {name: 'jobs', value: '<number>', text: 'sections laid out at once; default by cores'},
  {name: 'timeout', value: '<seconds>', text: 'longest wait for one section; default 120'},
  {name: 'quiet', short: 'q', text: 'say nothing but what failed'},
  {name: 'verbose', text: 'name each section by its key, too'}
]

export function queueSettings(
  value: (name: string) => string | undefined,
  has: (name: string) => boolean
): QueueSettings {
  const [queue, store, lease, wait] = ['queue', 'store', 'lease', 'wait'].map(value)
  for (const flag of ['watch', 'check', 'no-cache', 'offline']) {
    if (queue === undefined || !has(flag)) continue
    throw new UsageError(
      `Unexpected \`--${flag}\` beside \`--queue\`, expected one of them`,
      'workers build once, and from their store'
    )
  }
  if (wait !== undefined && queue === undefined) {
    throw new UsageError('Cannot use `--wait` without `--queue`')
  }
  return {
    ...(queue !== undefined && {queue: addressed(queue)}),
    ...(store !== undefined && {store: placed(store)}),
    ...(has('sections') && {sections: true}),
    ...(lease !== undefined && {lease: seconds('lease', lease, 2)}),
    ...(wait !== undefined && {wait: seconds('wait', wait, 1)})
  }
}

function addressed(queue: string): string {
  if (/^rediss?:\/\/[^/]/u.test(queue) && URL.canParse(queue)) return queue
  throw new UsageError(
    `Unexpected \`${queue}\` for \`--queue\`, expected the address of a Redis`,
    'as in --queue redis://localhost:6379'
  )
}

function placed(store: string): string {
  if (/^s3:\/\/[a-z\d][a-z\d.-]+/u.test(store) || !/^[a-z][a-z\d+.-]+:\/\//iu.test(store))
    return store
  throw new UsageError(
    `Unexpected \`${store}\` for \`--store\`, expected a folder or s3://bucket/prefix`,
    'as in --store /mnt/layouts or --store s3://layouts/lectern'
  )
}

/** A lease of one second would take a worker for dead that only binds a long book. */
function seconds(flag: string, word: string, least: number): number {
  if (/^\d{1,6}$/u.test(word) && Number(word) >= least) return Number(word)
  throw new UsageError(`Unexpected \`${word}\` for \`--${flag}\`, expected seconds, from ${least}`)
}
