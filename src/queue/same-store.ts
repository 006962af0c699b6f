import {setTimeout as after} from 'node:timers/promises'
import type {Redis} from 'ioredis'
import {EnvironmentError} from '../book/errors.ts'
import type {Blobs} from './blobs.ts'
import type {Leases} from './leases.ts'
import {storeKey} from './names.ts'

const marker = 'store-of-layouts'
const seconds = 60

/**
 * See that this worker's store can be written, and is that of the others: what one lays out all must find.
 * Gives what lets the claim go. It ends by itself a minute after the last worker.
 */
export async function claimStore(redis: Redis, blobs: Blobs, leases: Leases): Promise<() => void> {
  const known = await claim(redis, blobs, leases)
  const renewal = setInterval(() => {
    redis.set(storeKey, known, 'EX', seconds).catch(() => undefined)
  }, seconds * 300)
  renewal.unref()
  return () => clearInterval(renewal)
}

/** One worker at a time: a store that is new gets its name from the first. */
async function claim(redis: Redis, blobs: Blobs, leases: Leases): Promise<string> {
  for (;;) {
    const held = await leases.hold('store', async () => {
      const id = await identify(redis, blobs)
      await redis.set(storeKey, id, 'EX', seconds, 'NX')
      return {id, known: await redis.get(storeKey)}
    })
    if (!held) {
      await after(100)
      continue
    }
    const {id, known} = held.value
    if (known === id) return id
    throw new EnvironmentError(
      `Cannot work with the store ${blobs.place}: the other workers of this queue have another one`,
      {
        hint: 'give all workers of a queue the same --store; a minute after the last has ended a new one can be used'
      }
    )
  }
}

/** The store says which it is: a folder may be mounted under many names. Written each time, to see that it can be. */
async function identify(redis: Redis, blobs: Blobs): Promise<string> {
  const known = (await blobs.read(marker))?.toString()
  const id = known || `${(await redis.time()).join('.')}-${await redis.incr(`${storeKey}s`)}`
  await blobs.write(marker, Buffer.from(id))
  return id
}
