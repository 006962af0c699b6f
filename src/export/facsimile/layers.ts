import {arrayOf, dictOf, type PdfFile, resolved} from '../file/open.ts'
import {type Dict, isRef, type Value} from '../pdf/objects.ts'

/** Tells whether a layer (ISO 32000-1, 8.11) is hidden when the file is opened; `layer` is what `/OC` leads to. */
export function hiddenLayers(file: PdfFile): (layer: Value | undefined) => boolean {
  const usual = dictOf(file, dictOf(file, file.root.get('OCProperties')).get('D'))
  const listed = (key: string) =>
    arrayOf(file, usual.get(key)).flatMap(one => (isRef(one) ? [one.ref] : []))
  const isOff = resolved(file, usual.get('BaseState')) === '/OFF'
  const [on, off] = [new Set(listed('ON')), new Set(listed('OFF'))]
  const isGroupHidden = (group: Value): boolean =>
    isRef(group) && (off.has(group.ref) || (isOff && !on.has(group.ref)))
  return layer => {
    const entries = dictOf(file, layer)
    if (entries.get('Type') !== '/OCMD') return layer !== undefined && isGroupHidden(layer)
    return isMemberHidden(file, entries, isGroupHidden)
  }
}

/** ISO 32000-1, 8.11.2.2; expressions are not read: their policy says nearly the same. */
function isMemberHidden(
  file: PdfFile,
  entries: Dict,
  isGroupHidden: (group: Value) => boolean
): boolean {
  const groups = entries.get('OCGs')
  const members =
    isRef(groups) && !Array.isArray(resolved(file, groups)) ? [groups] : arrayOf(file, groups)
  if (members.length === 0) return false
  const hidden = members.map(isGroupHidden)
  switch (resolved(file, entries.get('P'))) {
    case '/AllOn':
      return hidden.includes(true)
    case '/AnyOff':
      return !hidden.includes(true)
    case '/AllOff':
      return hidden.includes(false)
    default:
      return !hidden.includes(false)
  }
}
