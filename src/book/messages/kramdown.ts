import type {Finding} from '../messages.ts'
import {clip} from './clip.ts'

export function elementIsClosed(name: string): Finding {
  return {
    rule: 'element-is-closed',
    severity: 'warning',
    reason: `Cannot end <${name}> without its closing tag: it takes in all that follows`,
    note: `write </${name}> where the element ends; Markdown in it is not read unless its tag says markdown="1"`
  }
}

export function elementsNestLess(): Finding {
  return {
    rule: 'elements-nest-less',
    severity: 'warning',
    reason: 'Unexpected element in 150 others, expected less: its tag is printed as text',
    note: 'look for elements before it that are never closed'
  }
}

export function blocksNestLess(): Finding {
  return {
    rule: 'blocks-nest-less',
    severity: 'warning',
    reason: 'Unexpected block in 100 others, expected less: its marks are printed as text',
    note: 'look for a line with too many marks of quotations or lists'
  }
}

export function optionIsKnown(name: string): Finding {
  return {
    rule: 'kramdown-option-is-known',
    severity: 'warning',
    reason: `Unexpected option ${name}, expected one of kramdown’s`,
    note: 'it has no effect: correct the name, or take it out'
  }
}

export function markupIsForHtml(kinds: readonly string[]): Finding {
  return {
    rule: 'kramdown-markup-is-for-html',
    severity: 'info',
    reason: `Left out what {::nomarkdown} has for ${kinds.join(' and ')} alone`
  }
}

export function listIsSound(content: string): Finding {
  return {
    rule: 'attribute-list-is-sound',
    severity: 'warning',
    reason: `Unexpected “${clip(content)}” in an attribute list, expected #id, .class, key="value" or a name`,
    note: 'it has no effect: quote values with straight quotation marks, and part them by spaces'
  }
}

export function listIsDefined(name: string): Finding {
  return {
    rule: 'attribute-list-is-defined',
    severity: 'warning',
    reason: `Cannot refer to the attribute list “${name}” without its definition`,
    note: `it has no effect: define it as {:${name}: …}, or write .${name} if it is a class`
  }
}

export function footnoteNameIsUnique(name: string): Finding {
  return {
    rule: 'footnote-name-is-unique',
    severity: 'error',
    reason: `Unexpected second footnote [^${name}], expected one of a name: its calls get the last one`,
    note: 'rename one of the two, at its note and at its call'
  }
}

export function abbreviationIsUnique(letters: string): Finding {
  return {
    rule: 'abbreviation-is-unique',
    severity: 'warning',
    reason: `Unexpected second definition of the abbreviation “${clip(letters)}”, expected one: the last one holds`,
    note: 'take one of the two out'
  }
}

export function abbreviationIsUsed(letters: string, title: string): Finding {
  return {
    rule: 'abbreviation-is-used',
    severity: 'info',
    reason: `Left out the abbreviation “${clip(letters)}” (${clip(title)}), which the text does not hold`
  }
}

export function tableHasBody(): Finding {
  return {
    rule: 'table-has-body',
    severity: 'warning',
    reason: 'Cannot set a table without rows under its head: it is read as a paragraph',
    note: 'write a row under the line of dashes'
  }
}

export function headingsListLeftOut(): Finding {
  return {
    rule: 'contents-of-source-left-out',
    severity: 'info',
    reason:
      'Left out the list of headings that the source asks for by {:toc}: the book has its own contents'
  }
}
