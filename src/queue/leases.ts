import type {Redis} from 'ioredis'
import {leaseKey} from './names.ts'

/** Who makes what: one worker at a time, as long as it is alive. */
export interface Leases {
  /** Do something that nobody else is doing; nothing where somebody is. */
  hold<Value>(
    name: string,
    work: () => Promise<Value>
  ): Promise<{readonly value: Value} | undefined>
}

/** `seconds`: how long a lease outlives a worker that is silent. */
export async function openLeases(redis: Redis, seconds: number): Promise<Leases> {
  // The count alone would begin anew in a Redis that was emptied.
  const holder = `${(await redis.time()).join('.')}-${await redis.incr(leaseKey('holders'))}`
  let last = 0
  return {
    async hold(name, work) {
      const key = leaseKey(name)
      const token = `${holder}-${++last}`
      if ((await redis.set(key, token, 'PX', seconds * 1000, 'NX')) !== 'OK') return undefined
      const renewal = setInterval(() => {
        redis.eval(renew, 1, key, token, seconds * 1000).catch(() => undefined)
      }, seconds * 333)
      try {
        return {value: await work()}
      } finally {
        clearInterval(renewal)
        await redis.eval(release, 1, key, token)
      }
    }
  }
}

const renew =
  "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end"
const release =
  "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end"
