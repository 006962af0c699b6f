import {matchAt} from '../scanner.ts'
import {type Reader, type Step, textStep} from './reader.ts'

/** `[^name]`; without a note of that name it is text, which the check of all notes reports. */
export function footnoteCall({text, context}: Reader, index: number): Step | undefined {
  const [found, name = ''] = matchAt(call, text, index) ?? []
  if (!found) return undefined
  if (!context.footnotes.has(name)) return textStep(found, index)
  const make = () => ({
    node: {type: 'footnoteReference' as const, identifier: name, label: name},
    attributes: {}
  })
  return {type: 'node', end: index + found.length, make}
}

const call = /\[\^(\w[\w-]*)\]/y
