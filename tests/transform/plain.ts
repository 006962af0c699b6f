import type {Nodes, Parents} from 'mdast'

/** A tree in a short form that shows what the transforms add: `word[note-1] {see target}`. */
export function plain(node: Nodes): string {
  switch (node.type) {
    case 'root':
      return blocks(node)
    case 'text':
      return node.value
    case 'inlineCode':
      return `\`${node.value}\``
    case 'emphasis':
      return `*${inside(node)}*`
    case 'strong':
      return `**${inside(node)}**`
    case 'link':
      return `[${inside(node)}](${node.url})`
    case 'image':
      return `![${node.alt ?? ''}](${node.url})`
    case 'missingImage':
      return `!missing[${node.alt ?? ''}](${node.value})`
    case 'caption':
      return `caption: ${inside(node)}`
    case 'figure':
      return `<${['figure', ...node.children.map(plain)].join(' ')}>`
    case 'footnoteReference':
      return `[${node.identifier}]`
    case 'footnoteDefinition':
      return `[${node.identifier}]: ${blocks(node)}`
    case 'reference':
      return `{${node.form} ${node.target}${node.children.length > 0 ? `: ${inside(node)}` : ''}}`
    case 'indexMark':
      return `{${node.head.join('!')}| ${inside(node)}}`
    case 'blockquote':
      return `> ${blocks(node)}`
    case 'heading':
      return `${'#'.repeat(node.depth)} ${inside(node)}`
    default:
      return 'children' in node ? inside(node) : `<${node.type}>`
  }
}

function inside(node: Parents): string {
  return node.children.map(plain).join('')
}

function blocks(node: Parents): string {
  return node.children.map(plain).join('\n\n')
}
