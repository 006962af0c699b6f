import type {Manifest} from '../../book/manifest.ts'
import type {Reading} from '../../book/reading.ts'
import type {Phrase} from './phrases.ts'

export function findNames(
  _readings: readonly Reading[],
  _manifest: Manifest
): Map<Reading, readonly Phrase[]> {
  return new Map()
}
