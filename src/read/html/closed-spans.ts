import type {Root} from 'hast'
import {elements} from './elements.ts'

/**
 * XHTML, as EPUBs have it, may close a `span` in its own tag, which HTML does not know: all behind it would be in it. Such
 * tags are given a name, as long, of an element that is always empty; no place in the source moves.
 */
export function withClosedSpans(text: string): string {
  if (!/xmlns\s*=\s*["']http:\/\/www\.w3\.org\/1999\/xhtml/u.test(text.slice(0, 4096))) return text
  return text.replace(/<span(\s[^<>]*\/>)/gu, '<wbr $1')
}

/** The name is given back. */
export function renameSpans(root: Root): void {
  const isSpan = ({tagName, properties}: {tagName: string; properties: object}) =>
    tagName === 'wbr' && Object.keys(properties).length > 0
  for (const node of elements(root, isSpan)) node.tagName = 'span'
}
