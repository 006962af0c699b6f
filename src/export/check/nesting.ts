import {attribute} from './attributes.ts'
import {addFlaw} from './flaws.ts'
import type {Rule} from './rules.ts'
import type {Subject} from './subject.ts'
import {placeOf, type Tag} from './tree.ts'

/** Which tags may stand in which (PDF/UA-1, 7.2, 7.5, 7.6; ISO 32000-1, 14.8.4.3). */
export function checkNesting(subject: Subject): void {
  const {tree, flaws, metadata} = subject
  const isNew = metadata.universal === '2'
  for (const tag of tree?.tags ?? []) {
    const rule = kindOf.get(tag.type)
    if (rule && !stands(tag)) addFlaw(flaws, rule, placeOf(tag))
    if (!isNew) continue
    if (tag.type === 'L' && !saysItsNumbers(subject, tag)) {
      addFlaw(flaws, 'lists-say-their-labels', placeOf(tag))
    }
    if (!captionsAreAtEdge(tag)) addFlaw(flaws, 'captions-stand-at-the-edge', placeOf(tag))
    if (tag.type === 'TOCI' && !hasRef(tag))
      addFlaw(flaws, 'entries-name-their-target', placeOf(tag))
  }
}

function stands({type, parent, kids}: Tag): boolean {
  const parents = mayStandIn.get(type)
  if (parents && !parents.has(parent?.type ?? '')) return false
  const allowed = mayHold.get(type)
  if (allowed && !kids.every(kid => allowed.has(kid.type))) return false
  const count = (wanted: string) => kids.filter(kid => kid.type === wanted).length
  if (type === 'Table')
    return count('THead') < 2 && count('TFoot') < 2 && count('Caption') < 2 && isComplete(kids)
  if (type === 'LI') return count('Lbl') < 2 && count('LBody') < 2
  return count('Caption') < 2
}

function captionsAreAtEdge({kids}: Tag): boolean {
  return kids.slice(1, -1).every(({type}) => type !== 'Caption')
}

/** What has labels is numbered or marked in some way (ISO 14289-2, 8.2.5.25). */
function saysItsNumbers(subject: Subject, tag: Tag): boolean {
  const hasLabels = tag.kids.some(({kids}) => kids.some(({type}) => type === 'Lbl'))
  const numbering = attribute(subject, tag, 'ListNumbering')
  return !hasLabels || (numbering !== undefined && numbering !== '/None')
}

/** On itself or on what is in it (ISO 14289-2, 8.2.5.8). */
function hasRef({entries, kids}: Tag): boolean {
  return entries.has('Ref') || kids.some(hasRef)
}

/** A table with a head has a body. */
function isComplete(kids: readonly Tag[]): boolean {
  const has = (wanted: string) => kids.some(({type}) => type === wanted)
  return !(has('THead') || has('TFoot')) || has('TBody')
}

function words(line: string): ReadonlySet<string> {
  return new Set(line.split(' '))
}

const mayHold: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['L', words('L LI Caption')],
  ['LI', words('Lbl LBody')],
  ['Table', words('TR THead TBody TFoot Caption')],
  ['THead', words('TR')],
  ['TBody', words('TR')],
  ['TFoot', words('TR')],
  ['TR', words('TH TD')],
  ['TOC', words('TOC TOCI Caption')]
])

const mayStandIn: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['LI', words('L')],
  ['LBody', words('LI')],
  ['TR', words('Table THead TBody TFoot')],
  ['THead', words('Table')],
  ['TBody', words('Table')],
  ['TFoot', words('Table')],
  ['TH', words('TR')],
  ['TD', words('TR')],
  ['TOCI', words('TOC')]
])

const kindOf: ReadonlyMap<string, Rule> = new Map([
  ...['L', 'LI', 'LBody'].map(type => [type, 'lists-are-lists'] as const),
  ...['Table', 'THead', 'TBody', 'TFoot', 'TR', 'TH', 'TD'].map(
    type => [type, 'tables-are-tables'] as const
  ),
  ...['TOC', 'TOCI'].map(type => [type, 'contents-are-contents'] as const)
])
