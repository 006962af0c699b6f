import type {Code} from 'mdast'
import {dataOf} from '../attributes.ts'
import type {Block} from '../block.ts'
import {join} from '../slice.ts'
import {attributesOfBlock, placeOf, type State} from './state.ts'

/** Its language is a class, so an attribute list can name it too. The other attributes are those of the `pre`. */
export function codeOf(block: Block, state: State): Code {
  const {language} = block
  const own = language ? {class: `language-${language.name}`} : {}
  const attributes = attributesOfBlock(block, state, own)
  const classes = (attributes['class'] ?? '').split(/\s+/).filter(name => name !== '')
  const named = classes.find(name => name.startsWith('language-'))
  const others = classes.filter(name => name !== named).join(' ')
  if (named) delete attributes['class']
  if (named && others) attributes['class'] = others
  const options = language && language.info !== language.name && language.info
  return {
    type: 'code',
    lang: named?.slice('language-'.length) ?? null,
    meta: options ? options.slice(language.name.length + 1) : null,
    value: join(block.slices).text.replace(/\n$/, ''),
    ...dataOf(attributes),
    ...placeOf(block, state)
  }
}
