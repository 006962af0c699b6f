import {basename} from 'node:path'
import type {VFile} from 'vfile'
import type {Entry} from '../../book/manifest.ts'
import {annotationsElsewhere} from '../../book/messages/web-annotations.ts'
import {report} from '../../book/messages.ts'
import type {YamlSource} from '../yaml.ts'
import {type Found, isMap, listOf, textIn} from './items.ts'

/** Of a file with annotations on several texts, those on this one; the others are counted and told. */
export function forEntry(
  found: readonly Found[],
  entry: Pick<Entry, 'source' | 'url'>,
  file: VFile,
  yaml: YamlSource | undefined
): readonly Found[] {
  const sources = new Set(found.map(sourceOf))
  if (sources.size < 2) return found
  const names = new Set([basename(entry.source), entry.url && lastOf(entry.url)])
  const here = found.filter(item => names.has(lastOf(sourceOf(item))))
  if (here.length === 0) return found
  const [first] = found.filter(item => !here.includes(item))
  const others = found.length - here.length
  if (first) report(file, annotationsElsewhere(others), yaml?.place(first.path))
  return here
}

function sourceOf({value}: Found): string {
  const [target] = listOf(value['target'])
  if (typeof target === 'string') return target
  return isMap(target) ? (textIn(target['source']) ?? textIn(target['id']) ?? '') : ''
}

/** The last step of a path, without what stands behind it. */
function lastOf(address: string): string {
  return basename(address.replace(/[?#].*$/su, '').replace(/\/$/u, ''))
}
