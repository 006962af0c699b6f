import type {Value} from '../../pdf/objects.ts'
import {addFlaw} from '../flaws.ts'
import type {Rule} from '../rules.ts'
import type {Subject} from '../subject.ts'
import type {UsedFont} from '../used-fonts.ts'
import type {IntentSpace} from './intent.ts'
import {judgeSpace} from './spaces.ts'

/** A page that is looked at. */
export interface Looking {
  readonly subject: Subject
  readonly intent: IntentSpace
  /** Of the page. */
  readonly name: string
  readonly fonts: Map<number, UsedFont>
  /** Forms, images and the like that were looked at. */
  readonly seen: Set<number>
}

export function find({subject, name}: Looking, rule: Rule): void {
  addFlaw(subject.flaws, rule, name)
}

export function judge(looking: Looking, space: Value): void {
  const verdict = judgeSpace(looking.subject.file, space, looking.intent)
  if (verdict === 'foreign') find(looking, 'colours-are-inks')
  if (verdict === 'separable') find(looking, 'colours-are-separated')
}
