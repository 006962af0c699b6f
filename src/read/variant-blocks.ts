import type {VFile} from 'vfile'
import type {Manifest} from '../book/manifest.ts'
import {variantBlockCloses, variantKnown} from '../book/messages/variants.ts'
import {type Finding, report} from '../book/messages.ts'
import {selects} from '../book/variants.ts'
import {withoutLostNotes} from './variant-notes.ts'

/**
 * Take blocks for some variants out of a source, before it is read: the lines from `::: {only=instructor}` to `:::`. Lines
 * become empty and none goes, so that all others keep their places. Gives what is to be told of them once it is read.
 */
export function takeVariantBlocks(file: VFile, manifest: Manifest): () => void {
  const bytes = file.value
  // A quick test, of bytes, which spares nearly all texts the rest.
  if (!(bytes instanceof Buffer) || !bytes.includes(':::')) return () => undefined
  const source = bytes.toString('latin1')
  if (!opens.test(source)) return () => undefined
  const {lines, left, findings} = sorted(source.split('\n'), manifest)
  if (left.length > 0) withoutLostNotes(lines, left)
  file.value = Buffer.from(lines.join('\n'), 'latin1')
  return () => {
    for (const {finding, line} of findings) report(file, finding, {line, column: 1})
  }
}

const opens = /^ {0,3}:{3,}[ \t]*\{[^}\n]*\b(?:only|except)\b/mu
const opening = /^ {0,3}:{3,}[ \t]*(\{([^}\n]*)\})[ \t]*\r?$/u
const otherOpening = /^ {0,3}:{3,}[ \t]*[^\s:]/u
const closing = /^ {0,3}:{3,}[ \t]*\r?$/u
const codeFence = /^ {0,3}(`{3,}|~{3,})/u

interface Sorted {
  readonly lines: string[]
  /** The lines that are left out. */
  readonly left: readonly string[]
  readonly findings: readonly {readonly finding: Finding; readonly line: number}[]
}

/** A block that is open: one of ours, or another that our marks stand in or around. */
interface Open {
  readonly isOurs: boolean
  readonly isLeftOut: boolean
  readonly words: string
  readonly line: number
}

function sorted(source: readonly string[], manifest: Manifest): Sorted {
  const findings: {finding: Finding; line: number}[] = []
  const left: string[] = []
  const stack: Open[] = []
  let fence: string | undefined
  const lines = source.map((text, at) => {
    fence = fenceAfter(text, fence)
    const line = at + 1
    const isOut = stack.some(({isLeftOut}) => isLeftOut)
    if (fence === undefined) {
      const opened = openedBy(text, line, manifest)
      if (opened) {
        stack.push(opened.open)
        findings.push(...opened.findings.map(finding => ({finding, line})))
        if (opened.open.isOurs) return endOf(text)
      } else if (closing.test(text) && stack.pop()?.isOurs) return endOf(text)
    }
    if (!isOut) return text
    left.push(text)
    return endOf(text)
  })
  for (const {isOurs, words, line} of stack) {
    if (isOurs) findings.push({finding: variantBlockCloses(words), line})
  }
  return {lines, left, findings}
}

/** The fence of the block of code that the next line stands in. */
function fenceAfter(text: string, fence: string | undefined): string | undefined {
  const mark = codeFence.exec(text)?.[1]
  if (mark === undefined) return fence
  if (fence === undefined) return mark
  return mark.startsWith(fence) && text.trim() === mark ? undefined : fence
}

function openedBy(
  text: string,
  line: number,
  manifest: Manifest
): {open: Open; findings: Finding[]} | undefined {
  const [, words = '', inner = ''] = opening.exec(text) ?? []
  const only = namesIn(inner, 'only')
  const except = namesIn(inner, 'except')
  if (!only && !except) {
    if (!otherOpening.test(text)) return
    return {open: {isOurs: false, isLeftOut: false, words: text.trim(), line}, findings: []}
  }
  const {names, ...selected} = manifest.variants ?? {names: []}
  const isLeftOut = !selects({only, except}, {names, ...selected})
  const unknown = [...(only ?? []), ...(except ?? [])].filter(name => !names.includes(name))
  const findings = unknown.map(name => variantKnown(name, `in \`${words}\``, names))
  return {open: {isOurs: true, isLeftOut, words: words.slice(1, -1), line}, findings}
}

/** `only=instructor`, `only="student, screen"`, `.only-instructor`. */
function namesIn(words: string, key: 'only' | 'except'): string[] | undefined {
  const names: string[] = []
  for (const [, quoted, bare, classed] of words.matchAll(forms[key])) {
    names.push(...(quoted ?? bare ?? classed ?? '').split(/[\s,]+/u).filter(Boolean))
  }
  return names.length > 0 ? names : undefined
}

const forms = {
  only: /(?:^|\s)(?:only\s*=\s*(?:"([^"]*)"|([^\s"},]+))|\.only-([\w-]+))/gu,
  except: /(?:^|\s)(?:except\s*=\s*(?:"([^"]*)"|([^\s"},]+))|\.except-([\w-]+))/gu
}

/** A carriage return stays. */
function endOf(text: string): string {
  return text.endsWith('\r') ? '\r' : ''
}
