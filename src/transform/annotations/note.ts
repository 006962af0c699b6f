import type {FootnoteDefinition, FootnoteReference, Root} from 'mdast'
import type {EditorNote} from '../../book/manifest.ts'
import {parseEditorWords} from '../../book/markdown.ts'
import {resolveDefinitions} from '../definitions.ts'
import {takeDirectivesIn} from '../directives.ts'

/** A note of the editor's as a call and its bodies: the note's own, and those of the notes in it. */
export function noteOf(
  {at, note, call, series = call === undefined ? 'editor' : 'author'}: EditorNote,
  identifier: string
): {reference: FootnoteReference; body: FootnoteDefinition; inner: FootnoteDefinition[]} {
  const tree = parseEditorWords(note, identifier, at.place)
  takeDirectivesIn(tree, '')
  resolveDefinitions(tree)
  const data = {inManifest: at.place}
  const children = tree.children.filter(isBody)
  return {
    reference: {type: 'footnoteReference', identifier, data: {series}},
    body: {type: 'footnoteDefinition', identifier, children, data},
    inner: tree.children.filter(child => child.type === 'footnoteDefinition')
  }
}

function isBody(node: Root['children'][number]): node is FootnoteDefinition['children'][number] {
  return node.type !== 'footnoteDefinition' && node.type !== 'yaml' && node.type !== 'text'
}
