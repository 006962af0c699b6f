import type {Nodes, Parents, Root} from 'mdast'
import type {VFile} from 'vfile'
import {editorTrees} from '../book/apparatus.ts'
import type {Manifest} from '../book/manifest.ts'
import type {Reading} from '../book/reading.ts'
import {takeDirectivesIn} from './directives.ts'
import {treesOf} from './in-manifest.ts'
import {sourceOf} from './positions.ts'
import {isDirective, referenceOf} from './references/directive.ts'
import {isRole, roleOf} from './references/role.ts'
import {hasShorthand, shorthandsIn} from './references/shorthand.ts'
import type {Targets} from './targets.ts'

/**
 * Make references of `:ref[words]{to="…"}`, and of what other programs write: `@fig-mill` (Quarto), `[@fig:mill]`
 * (pandoc-crossref), `` {ref}`mill` `` (MyST). Their names are resolved with the links.
 */
export function takeReferences(reading: Reading, targets: Targets, manifest: Manifest): void {
  if (!mayRefer(sourceOf(reading)) && !manifestMayRefer(manifest)) return
  const taking: Taking = {reading, targets, manifest}
  for (const tree of treesOf(reading)) takeIn(taking, tree, [tree])
  for (const {children} of reading.contributors) {
    const root: Root = {type: 'root', children}
    takeIn(taking, root, [root])
  }
}

/** Make the references of the copyright page and of the editor's other sections. */
export function takeEditionReferences(manifest: Manifest, targets: Targets): void {
  if (!manifestMayRefer(manifest)) return
  for (const tree of editorTrees(manifest)) {
    takeDirectivesIn(tree, '')
    takeIn({targets, manifest}, tree, [tree])
  }
}

/** What references are made in. */
export interface Taking {
  readonly reading?: Reading
  readonly targets: Targets
  readonly manifest: Manifest
}

function mayRefer(text: string): boolean {
  return /:ref[[{]|\{(?:num)?ref\}`|@(?:fig|tbl|tab|eq|sec)[-:]/u.test(text)
}

/** Asked once for all readings: a manifest may be long. */
function manifestMayRefer({file}: Manifest): boolean {
  const known = asked.get(file)
  if (known !== undefined) return known
  const may = mayRefer(String(file))
  asked.set(file, may)
  return may
}

const asked = new WeakMap<VFile, boolean>()

function takeIn(taking: Taking, parent: Parents, line: Nodes[]): void {
  const children: Nodes[] = parent.children
  for (let index = 0; index < children.length; index++) {
    const child = children[index] as Nodes
    if (isDirective(child)) {
      const nodes = referenceOf(child, taking, [...line, child])
      children.splice(index, 1, ...nodes)
    } else if (child.type === 'inlineCode' && isRole(children[index - 1])) {
      const taken = roleOf(children[index - 1], child)
      children.splice(index - 1, 2, ...taken)
      index += taken.length - 2
    } else if (child.type === 'text' && hasShorthand(child.value)) {
      const nodes = shorthandsIn(child, taking, line)
      children.splice(index, 1, ...nodes)
      index += nodes.length - 1
    } else if ('children' in child && child.type !== 'link') takeIn(taking, child, [...line, child])
  }
}
