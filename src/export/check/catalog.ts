import {arrayOf, dictOf, resolved} from '../file/open.ts'
import {latin1} from '../pdf/bytes.ts'
import {isText, wordsOf} from '../pdf/objects.ts'
import {addFlaw} from './flaws.ts'
import type {Rule} from './rules.ts'
import type {Subject} from './subject.ts'

/** What the file says of itself as a whole (PDF/UA-1, 5, 7.1, 7.2; PDF/A-3, 6.1, 6.6). */
export function checkCatalog(subject: Subject): void {
  const {file, metadata, flaws, tree} = subject
  const {root, trailer} = file
  const wants = (holds: boolean, rule: Rule) => holds || addFlaw(flaws, rule)
  wants(metadata.exists, 'metadata-exists')
  wants(Boolean(metadata.title), 'title-exists')
  wants(metadata.universal !== undefined, 'claims-accessibility')
  wants(metadata.archival !== undefined, 'claims-archival')
  const preferences = dictOf(file, root.get('ViewerPreferences'))
  wants(resolved(file, preferences.get('DisplayDocTitle')) === true, 'title-shows')
  const marks = dictOf(file, root.get('MarkInfo'))
  const isMarked = resolved(file, marks.get('Marked')) === true
  wants(tree !== undefined && tree.tags.length > 0 && isMarked, 'document-is-tagged')
  const language = resolved(file, root.get('Lang'))
  wants(isText(language) && language.text !== '', 'language-exists')
  if (isText(language) && language.text) wants(isTag(wordsOf(language)), 'languages-are-tags')
  wants(arrayOf(file, trailer.get('ID')).length === 2, 'identifier-exists')
  wants(root.has('PageLabels') || subject.pages.length < MANY, 'pages-have-labels')
  wants(versionFits(subject), 'version-fits')
  wants(informationAgrees(subject), 'information-agrees')
  checkActions(subject)
  checkFiles(subject)
}

/** BCP 47, as far as its form goes. */
export function isTag(language: string): boolean {
  return /^(?:[a-z]{2,8}|x|i)(?:-[a-z0-9]{1,8})*$/iu.test(language)
}

/** What is claimed says which version the header must have. */
function versionFits({file, metadata}: Subject): boolean {
  const header = Number(/%PDF-(\d\.\d)/.exec(latin1(file.data.subarray(0, 1024)))?.[1])
  const isNew = metadata.universal === '2' || metadata.archival?.startsWith('4') === true
  if (metadata.universal === undefined && metadata.archival === undefined) return true
  return isNew ? header >= 2 : header < 2
}

function informationAgrees({file, metadata}: Subject): boolean {
  const info = dictOf(file, file.trailer.get('Info'))
  const at = (key: string) => {
    const value = resolved(file, info.get(key))
    return isText(value) ? wordsOf(value) : undefined
  }
  const [title, producer, created] = [at('Title'), at('Producer'), at('CreationDate')]
  const day =
    created && /^D:(\d{4})(\d\d)?(\d\d)?/.exec(created)?.slice(1).filter(Boolean).join('-')
  return (
    (title === undefined || metadata.title === undefined || isSame(title, metadata.title)) &&
    (producer === undefined || isSame(producer, metadata.producer ?? producer)) &&
    (!day || !metadata.created || metadata.created.startsWith(day.slice(0, 7)))
  )
}

/** Text of other encodings than UTF-16 and ASCII is not compared. */
function isSame(one: string, other: string): boolean {
  return /[^\x20-\x7e]/.test(one) ? !/^[\x20-\x7e]*$/.test(other) : one.trim() === other
}

function checkActions({file, flaws}: Subject): void {
  const {root} = file
  const names = dictOf(file, root.get('Names'))
  const opening = resolved(file, root.get('OpenAction'))
  const action = opening instanceof Map ? resolved(file, opening.get('S')) : '/GoTo'
  if (names.has('JavaScript') || root.has('AA') || (opening && !allowed.has(String(action)))) {
    addFlaw(flaws, 'nothing-runs')
  }
}

/** PDF/A-3, 6.8. */
function checkFiles({file, flaws, tree: _}: Subject): void {
  for (const spec of arrayOf(file, file.root.get('AF'))) {
    const entries = dictOf(file, spec)
    if (['AFRelationship', 'F', 'UF'].every(key => entries.has(key))) continue
    addFlaw(flaws, 'attachments-are-described')
  }
  const names = dictOf(file, file.root.get('Names'))
  if (names.has('EmbeddedFiles') && !file.root.has('AF'))
    addFlaw(flaws, 'attachments-are-described')
}

/** Actions that lead somewhere and start nothing (PDF/A-3, 6.5.1). */
export const allowed: ReadonlySet<string> = new Set([
  '/GoTo',
  '/GoToR',
  '/GoToE',
  '/URI',
  '/Named',
  '/Thread',
  '/SubmitForm'
])

const MANY = 5
