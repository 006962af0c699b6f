import type {Nodes} from 'mdast'
import type {VFile} from 'vfile'
import type {Manifest} from '../book/manifest.ts'
import type {Place} from '../book/messages.ts'
import type {Reading} from '../book/reading.ts'

/* A node that the manifest adds to a reading carries its place there: messages about it, and about what it holds, go there. */

declare module 'unist' {
  interface Data {
    inManifest?: Place | undefined
  }
}

/** Where a message about a node goes: the source of the reading, or the manifest that added it. */
export interface Origin {
  readonly file: VFile
  readonly place: Place | undefined
}

/** Find where a message about the last of the nodes (root first) goes. */
export function originOf(nodes: readonly Nodes[], reading: Reading, manifest: Manifest): Origin {
  const added = nodes.find(node => node.data && 'inManifest' in node.data)
  if (added) return {file: manifest.file, place: added.data?.inManifest}
  return {file: reading.file, place: nodes.findLast(node => node.position)}
}
