import type {Finding} from '../messages.ts'
import {clip} from './clip.ts'

export function elementIsOpen(name: string): Finding {
  return {
    rule: 'html-tag-has-match',
    severity: 'warning',
    reason: `Unexpected end tag </${name}>, expected a start tag before it`,
    note: 'it is printed as text: take it out, or look for the start tag in another paragraph'
  }
}

export function elementIsClosed(name: string): Finding {
  return {
    rule: 'html-tag-has-match',
    severity: 'warning',
    reason: `Cannot end <${name}> without </${name}> in its paragraph`,
    note: 'the element holds the rest of the paragraph, as in kramdown: close it where it should end'
  }
}

export function elementIsSpan(name: string): Finding {
  return {
    rule: 'html-block-stands-alone',
    severity: 'warning',
    reason: `Unexpected block element <${name}> within a paragraph, expected it at the start of a line`,
    note: 'kramdown prints the tag as text: put it on a line of its own'
  }
}

export function spansNestShallowly(found: string): Finding {
  return {
    rule: 'spans-nest-shallowly',
    severity: 'warning',
    reason: `Unexpected ${found} in a hundred elements, expected fewer in each other`,
    note: 'its mark is printed as text: look for elements that are not closed'
  }
}

export function linkHasDefinition(id: string): Finding {
  const short = clip(id)
  return {
    rule: 'link-has-definition',
    severity: 'warning',
    reason: `Cannot set the link [${short}] without a definition of that id`,
    note: `add a line “[${short}]: https://…”; until then the brackets are printed`
  }
}

export function listHasNode(): Finding {
  return {
    rule: 'attribute-list-has-element',
    severity: 'warning',
    reason:
      'Unexpected attribute list behind plain text, expected it right behind emphasis, a link, code or an image',
    note: 'it is printed as text: put it behind the mark that closes the element, without a space'
  }
}

export function extensionIsKnown(name: string): Finding {
  return {
    rule: 'kramdown-extension-is-known',
    severity: 'warning',
    reason: `Unexpected extension {::${name}}, expected comment, nomarkdown or options`,
    note: 'it is printed as text'
  }
}

export function extensionIsClosed(name: string): Finding {
  return {
    rule: 'kramdown-extension-is-closed',
    severity: 'warning',
    reason: `Cannot end {::${name}} without {:/${name}}`,
    note: `it is printed as text: add the closing tag, or write {::${name} /}`
  }
}

export function extensionIsOpen(name: string | undefined): Finding {
  return {
    rule: 'kramdown-extension-is-closed',
    severity: 'warning',
    reason: `Unexpected closing tag {:/${name ?? ''}}, expected an extension before it`,
    note: 'it is printed as text: take it out'
  }
}

export function markupIsForHtml(types: string): Finding {
  return {
    rule: 'markup-is-for-html',
    severity: 'info',
    reason: `Unexpected markup for ${types}, expected HTML: it is left out`,
    note: 'its author has kept it from being printed in HTML'
  }
}
