import type {Sidecar, SidecarElement} from '../../../book/sidecar.ts'
import type {Piece} from './printed-tree.ts'

/** An element of the sidecar with what it shows, on whatever pages, in the order of reading. */
export interface Node {
  readonly element: SidecarElement
  readonly place: number
  readonly kids: (Node | Piece)[]
}

export function isNode(kid: Node | Piece): kid is Node {
  return 'kids' in kid
}

/** Join pieces to elements; what stands outside of all elements comes last. */
export function growTree(sidecar: Sidecar, pieces: readonly Piece[]): (Node | Piece)[] {
  const nodes = sidecar.map((element, place): Node => ({element, place, kids: []}))
  const top: (Node | Piece)[] = []
  const stands = new Set<number>()
  const kidsAround = ({within}: SidecarElement) =>
    within === undefined ? top : (nodes[within]?.kids ?? top)
  const set = (node: Node): void => {
    if (stands.has(node.place)) return
    stands.add(node.place)
    const {within} = node.element
    const around = within === undefined ? undefined : nodes[within]
    if (around) set(around)
    insert(kidsAround(node.element), node)
  }
  for (const piece of pieces) {
    const node = nodes[piece.owner]
    if (node) set(node)
    const kids = node?.kids ?? top
    kids.push(piece)
  }
  // A table has a cell where nothing stands.
  for (const node of nodes) {
    if (!cells.has(node.element.name) || stands.has(node.place)) continue
    stands.add(node.place)
    insert(kidsAround(node.element), node)
  }
  return top
}

const cells = new Set(['tr', 'td', 'th'])

/** Before the first that comes behind it: most come last. */
function insert(kids: (Node | Piece)[], node: Node): void {
  const last = kids.findLast(isNode)
  const isLast = !last || last.place < node.place
  const behind = isLast ? -1 : kids.findIndex(kid => isNode(kid) && kid.place > node.place)
  kids.splice(behind < 0 ? kids.length : behind, 0, node)
}
