import type {PhrasingContent} from 'mdast'
import type {Figure} from '../../book/tree.ts'

/** Make the caption and the credit that attributes give a figure, or the images in it, nodes of it. */
export function settleFigure(figure: Figure): void {
  const {children} = figure
  const said = [figure, ...children].map(node => node.data?.said).filter(one => one !== undefined)
  const words = said.find(({caption}) => caption)?.caption
  const credit = said.find(({credit}) => credit)?.credit
  const isCaptioned = children.some(({type}) => type === 'caption')
  if (words && !isCaptioned) children.push({type: 'caption', children: text(words)})
  if (credit && !children.some(({type}) => type === 'credit')) {
    children.push({type: 'credit', children: text(credit)})
  }
  if (said.length > 0) figure.data = {...figure.data, said: Object.assign({}, ...said)}
}

function text(value: string): PhrasingContent[] {
  return [{type: 'text', value}]
}
