import {deflateSync} from 'node:zlib'
import {bytesOf, fileObject, openFile} from '../../../src/export/file/open.ts'
import {emptyBytes, putBytes, putText, takeBytes} from '../../../src/export/pdf/bytes.ts'
import {type Dict, dict, isRef, putValue, type Value} from '../../../src/export/pdf/objects.ts'

/** A PDF taken apart, to be broken in one place and put together again. */
export interface Parts {
  readonly objects: Map<number, {value: Value; data?: Uint8Array}>
  readonly trailer: Dict
  version: string
}

export function takeApart(data: Uint8Array): Parts {
  const file = openFile(data)
  const objects: Parts['objects'] = new Map()
  for (const number of file.places.keys()) {
    const object = fileObject(file, number)
    const {value} = object
    const type = value instanceof Map ? value.get('Type') : undefined
    if (number === 0 || type === '/ObjStm' || type === '/XRef' || value === null) continue
    const plain = isContent(value) ? bytesOf(file, object) : undefined
    if (plain && value instanceof Map) {
      const kept = [...value].filter(([key]) => key !== 'Filter')
      objects.set(number, {value: new Map(kept), data: plain})
    } else objects.set(number, {value, ...(object.data && {data: object.data})})
  }
  const version = Buffer.from(data.subarray(5, 8)).toString('latin1')
  return {objects, trailer: trailerOf(file.trailer), version}
}

export function putTogether({objects, trailer, version}: Parts): Uint8Array {
  const out = emptyBytes(1 << 20)
  const offsets = new Map<number, number>()
  putText(out, `%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`)
  for (const [number, {value, data}] of objects) {
    offsets.set(number, out.length)
    putText(out, `${number} 0 obj\n`)
    const isPlain = data && value instanceof Map && !value.has('Filter')
    const bytes = isPlain ? deflateSync(data, {level: 1}) : data
    const flate = dict({Filter: '/FlateDecode'})
    const head =
      bytes && value instanceof Map
        ? withLength(isPlain ? new Map([...value, ...flate]) : value, bytes)
        : value
    putValue(out, head)
    if (bytes) {
      putText(out, '\nstream\n')
      putBytes(out, bytes)
      putText(out, '\nendstream')
    }
    putText(out, '\nendobj\n')
  }
  const start = out.length
  const size = Math.max(...objects.keys()) + 1
  putText(out, `xref\n0 ${size}\n0000000000 65535 f \n`)
  for (let number = 1; number < size; number++) {
    const offset = offsets.get(number)
    putText(out, `${String(offset ?? 0).padStart(10, '0')} ${offset ? '00000 n' : '65535 f'} \n`)
  }
  putText(out, 'trailer\n')
  putValue(out, new Map([...trailer, ['Size', size]]))
  putText(out, `\nstartxref\n${start}\n%%EOF\n`)
  return takeBytes(out)
}

/** What a value stands for, as a dictionary; empty where it is none. */
export function at({objects}: Parts, value: Value | undefined): Dict {
  const found = isRef(value) ? objects.get(value.ref)?.value : value
  return found instanceof Map ? found : new Map()
}

export function root(parts: Parts): Dict {
  return at(parts, parts.trailer.get('Root'))
}

/** The dictionaries of the objects for which this holds, in the order of their numbers. */
export function all(parts: Parts, holds: (entries: Dict) => boolean): Dict[] {
  return [...parts.objects]
    .sort(([a], [b]) => a - b)
    .flatMap(([, {value}]) => (value instanceof Map && holds(value) ? [value] : []))
}

/** Structure elements of a type. */
export function tags(parts: Parts, type: string): Dict[] {
  return all(parts, entries => entries.get('S') === `/${type}` && entries.has('P'))
}

/** Change the text of the first content stream in which the words stand. */
export function inContents(
  parts: Parts,
  pattern: RegExp,
  words: string | ((found: string) => string)
): void {
  for (const object of parts.objects.values()) {
    const {value, data} = object
    if (!data || !isContent(value)) continue
    const text = Buffer.from(data).toString('latin1')
    if (!pattern.test(text)) continue
    object.data = Buffer.from(text.replace(pattern, words as string), 'latin1')
    return
  }
  throw new Error(`Cannot find ${pattern} in any content`)
}

function withLength(entries: Dict, data: Uint8Array): Dict {
  return new Map([...entries, ['Length', data.length]])
}

/** Pages' content has no entries but length and filter; forms and metadata are read too. */
function isContent(value: Value): boolean {
  if (!(value instanceof Map)) return false
  const kind = value.get('Subtype') ?? value.get('Type')
  return kind === undefined ? !value.has('N') && !value.has('Length1') : kind === '/Form'
}

function trailerOf(trailer: Dict): Dict {
  return new Map([...trailer].filter(([key]) => ['Root', 'Info', 'ID'].includes(key)))
}
