import {resolved} from '../file/open.ts'
import {isRef, isText, wordsOf} from '../pdf/objects.ts'
import {isTag} from './catalog.ts'
import {addFlaw} from './flaws.ts'
import type {Subject} from './subject.ts'
import {placeOf, type Tag, wordsAt} from './tree.ts'

/** What each tag must have (PDF/UA-1, 7.1 to 7.4, 7.7, 7.9). */
export function checkTags(subject: Subject): void {
  const {file, tree, flaws} = subject
  if (!tree) return
  const headings = {last: 0, numbered: false, plain: false}
  const ids = new Set<string>()
  for (const tag of tree.tags) {
    if (!tag.mapped.isStandard) addFlaw(flaws, 'types-are-standard', tag.type)
    if (tag.mapped.isTwisted) addFlaw(flaws, 'mapping-ends', tag.type)
    if (!namesItsParent(subject, tag)) addFlaw(flaws, 'tags-have-parents', placeOf(tag))
    if (!hasWords(subject, tag)) addFlaw(flaws, 'figures-have-alt', placeOf(tag))
    const language = resolved(file, tag.entries.get('Lang'))
    if (isText(language) && language.text && !isTag(wordsOf(language))) {
      addFlaw(flaws, 'languages-are-tags', wordsOf(language))
    }
    if (tag.type === 'Note' && !isNew(ids, wordsAt(file, tag, 'ID'))) {
      addFlaw(flaws, 'notes-have-ids', placeOf(tag))
    }
    checkHeading(subject, headings, tag)
  }
  if (headings.numbered && headings.plain) addFlaw(flaws, 'headings-of-one-kind')
}

function namesItsParent({file}: Subject, {entries, parent}: Tag): boolean {
  const named = entries.get('P')
  if (!isRef(named)) return false
  const root = file.root.get('StructTreeRoot')
  if (!parent) return isRef(root) && named.ref === root.ref
  return parent.number === undefined || parent.number === named.ref
}

function hasWords({file}: Subject, tag: Tag): boolean {
  if (tag.type !== 'Figure' && tag.type !== 'Formula') return true
  return wordsAt(file, tag, 'Alt') !== '' || wordsAt(file, tag, 'ActualText') !== ''
}

function isNew(ids: Set<string>, id: string): boolean {
  return id !== '' && !ids.has(id) && Boolean(ids.add(id))
}

function checkHeading(
  {flaws}: Subject,
  headings: {last: number; numbered: boolean; plain: boolean},
  tag: Tag
): void {
  if (tag.type === 'H') headings.plain = true
  const level = Number(/^H(\d+)$/.exec(tag.type)?.[1])
  if (!level) return
  headings.numbered = true
  if (level > headings.last + 1) addFlaw(flaws, 'headings-in-order', placeOf(tag))
  headings.last = level
}
