import type {RecordedBlock} from '../book/record.ts'
import {commonPairs} from './sequence.ts'

/** A block that is not as it was. */
export type BlockChange =
  | {readonly kind: 'changed'; readonly before: RecordedBlock; readonly after: RecordedBlock}
  | {readonly kind: 'added'; readonly after: RecordedBlock}
  | {readonly kind: 'gone'; readonly before: RecordedBlock}

/** What has become of the blocks of a section, in their order. */
export function compareBlocks(
  before: readonly RecordedBlock[],
  after: readonly RecordedBlock[]
): BlockChange[] {
  const keys = (blocks: readonly RecordedBlock[]) => blocks.map(({kind, hash}) => `${kind} ${hash}`)
  const pairs = commonPairs(keys(before), keys(after))
  const changes: BlockChange[] = []
  let [one, other] = [0, 0]
  for (const [nextOne, nextOther] of [...pairs, [before.length, after.length] as const]) {
    changes.push(...changesBetween(before.slice(one, nextOne), after.slice(other, nextOther)))
    one = nextOne + 1
    other = nextOther + 1
  }
  return changes
}

/** Between two places that stayed: what opens alike, or stands where the other stood, is a change of it. */
function changesBetween(
  before: readonly RecordedBlock[],
  after: readonly RecordedBlock[]
): BlockChange[] {
  const isOneForOne = before.length === after.length
  const left = [...before]
  const changes: BlockChange[] = []
  for (const block of after) {
    const at = isOneForOne ? 0 : left.findIndex(old => isLike(old, block))
    const old = at < 0 ? undefined : left[at]
    if (!old || old.kind !== block.kind) {
      changes.push({kind: 'added', after: block})
      continue
    }
    for (const gone of left.splice(0, at)) changes.push({kind: 'gone', before: gone})
    left.shift()
    changes.push({kind: 'changed', before: old, after: block})
  }
  return [...changes, ...left.map((gone): BlockChange => ({kind: 'gone', before: gone}))]
}

function isLike(one: RecordedBlock, other: RecordedBlock): boolean {
  if (one.kind !== other.kind) return false
  const length = Math.min(one.opens.length, other.opens.length, alike)
  return length > 0 && one.opens.slice(0, length) === other.opens.slice(0, length)
}

/** So many letters in common at the beginning make it the same paragraph. */
const alike = 16
