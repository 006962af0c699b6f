import type {Nodes, Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Manifest} from '../book/manifest.ts'
import type {Place} from '../book/messages.ts'
import type {Reading} from '../book/reading.ts'

/** Where a message about a node goes: the source of the reading, or the manifest that added it. */
export interface Origin {
  readonly file: VFile
  readonly place: Place | undefined
}

/** Find where a message about the last of the nodes (root first) goes. */
export function originOf(
  nodes: readonly Nodes[],
  source: {readonly file: VFile},
  manifest: Manifest
): Origin {
  const added = nodes.find(isInManifest)
  if (added) return {file: manifest.file, place: added.data?.inManifest}
  return {file: source.file, place: nodes.findLast(node => node.position)}
}

/** Whether the manifest added a node to a reading: its words are the editor's. */
export function isInManifest({data}: Nodes): boolean {
  return data !== undefined && 'inManifest' in data
}

/** The trees of a reading that are printed in its section, in the order of its page: the editor's words, then the text. */
export function treesOf({citation, headnote, tree}: Reading): Root[] {
  return [citation, headnote, tree].filter(root => root !== undefined)
}
