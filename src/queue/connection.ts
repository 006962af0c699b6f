import type {Redis} from 'ioredis'
import {EnvironmentError} from '../book/errors.ts'

/** A queue that answers. */
export interface Connection extends AsyncDisposable {
  readonly redis: Redis
  /** The address without its password, for messages. */
  readonly place: string
}

/**
 * Reach the Redis at an address: `redis://host:6379`, `rediss://user:password@host/0`.
 * One that does not answer at once is an `EnvironmentError`; one that goes away later is waited for.
 */
export async function connect(address: string): Promise<Connection> {
  const place = placeOf(address)
  const {Redis} = await import('ioredis')
  let isReached = false
  const redis = new Redis(address, {
    lazyConnect: true,
    connectTimeout: 5000,
    // Its commands wait for a Redis that comes back, as BullMQ asks.
    maxRetriesPerRequest: null,
    retryStrategy: times => (isReached ? Math.min(times * 200, 2000) : null)
  })
  let last: Error | undefined
  redis.on('error', error => {
    last = error
  })
  try {
    await redis.connect()
    await redis.ping()
  } catch (cause) {
    redis.disconnect()
    throw unreachable(place, last ?? cause)
  }
  isReached = true
  return {redis, place, [Symbol.asyncDispose]: async () => redis.disconnect()}
}

function placeOf(address: string): string {
  try {
    const url = new URL(address)
    if (url.protocol !== 'redis:' && url.protocol !== 'rediss:') throw new Error(url.protocol)
    return `${url.protocol}//${url.host}${url.pathname === '/' ? '' : url.pathname}`
  } catch {
    throw new EnvironmentError(`Unexpected queue \`${address}\`, expected the address of a Redis`, {
      hint: 'as in --queue redis://localhost:6379'
    })
  }
}

function unreachable(place: string, cause: unknown): EnvironmentError {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new EnvironmentError(`Cannot reach the queue ${place}: ${why}`, {
    cause,
    hint: 'start a Redis there (`redis-server`), or look at the address and its password'
  })
}
