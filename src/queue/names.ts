/*
 * What the keys in Redis are called. Packs are for workers of the same program, sections for those of the same browser and
 * page breaker: workers of two versions share a Redis and a store without a word between them.
 */

export const prefix = 'lectern'

export function packQueue(program: string): string {
  return `packs-${program.slice(0, 16)}`
}

export function sectionQueue(toolset: string): string {
  return `sections-${toolset.slice(0, 16)}`
}

export const storeKey = `${prefix}:store`

export function leaseKey(name: string): string {
  return `${prefix}:lease:${name}`
}
