import type {Nodes} from 'mdast'
import type {HtmlElement} from '../../book/tree.ts'

/** What becomes of an element whose children are made already, by its name. */
export type Makers = Readonly<Record<string, (node: HtmlElement) => Nodes[]>>
