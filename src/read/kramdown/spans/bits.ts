import type {Lane, Reader} from './reader.ts'

/** Whether a place of a lane has been marked. */
export function isMarked({marks}: Lane, name: string, index: number): boolean {
  const bits = marks.get(name)
  return bits !== undefined && ((bits[index >> 5] ?? 0) & (1 << (index & 31))) !== 0
}

export function markPlace({text}: Reader, {marks}: Lane, name: string, index: number): void {
  const bits = marks.get(name) ?? new Uint32Array((text.length >> 5) + 1)
  marks.set(name, bits)
  bits[index >> 5] = (bits[index >> 5] ?? 0) | (1 << (index & 31))
}
