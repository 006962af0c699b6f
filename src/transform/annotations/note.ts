import type {FootnoteDefinition, FootnoteReference, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {EditorNote} from '../../book/manifest.ts'
import {parseMarkdown} from '../../book/markdown.ts'
import {resolveDefinitions} from '../definitions.ts'
import type {} from '../in-manifest.ts'

/** A note of the editor's as a call and its bodies: the note's own, and those of the notes in it. */
export function noteOf(
  note: EditorNote,
  nameNote: (name: string) => string
): {reference: FootnoteReference; definitions: FootnoteDefinition[]} {
  const identifier = nameNote('editor')
  const tree = parseMarkdown(note.note)
  resolveDefinitions(tree)
  renameNotes(tree, nameNote)
  visit(tree, node => {
    delete node.position
  })
  const data = {inManifest: note.at.place}
  const inner = tree.children.filter(child => child.type === 'footnoteDefinition')
  const body: FootnoteDefinition = {type: 'footnoteDefinition', identifier, children: [], data}
  for (const child of tree.children) if (isBody(child)) body.children.push(child)
  for (const definition of inner) definition.data = data
  const series = note.call === undefined ? 'editor' : 'author'
  return {
    reference: {type: 'footnoteReference', identifier, data: {series}},
    definitions: [body, ...inner]
  }
}

/** The notes in a note get names of their own: the source may use the same. */
function renameNotes(tree: Root, nameNote: (name: string) => string): void {
  const names = new Map<string, string>()
  visit(tree, node => {
    if (node.type !== 'footnoteDefinition' && node.type !== 'footnoteReference') return
    const name = names.get(node.identifier) ?? nameNote(`editor-${node.identifier}`)
    names.set(node.identifier, name)
    node.identifier = name
    delete node.label
    if (node.type === 'footnoteReference') node.data = {...node.data, series: 'editor'}
  })
}

function isBody(node: Root['children'][number]): node is FootnoteDefinition['children'][number] {
  return node.type !== 'footnoteDefinition' && node.type !== 'yaml' && node.type !== 'text'
}
