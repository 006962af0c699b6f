import type {Finding} from '../messages.ts'

/** A directive that never ends. */
export function directiveIsClosed(name: string, fault: 'label' | 'braces'): Finding {
  const [open, close] = fault === 'label' ? '[]' : '{}'
  return {
    rule: 'directive-is-read',
    severity: 'error',
    reason: `Unexpected \`:${name}${open}\` without an end, expected \`${close}\` in the same paragraph`,
    note: `it is printed as it stands; close it, or write \`\\:${name}${open}\` if no directive is meant`
  }
}

/** A directive whose braces hold what cannot be read. */
export function directiveBracesAreRead(name: string): Finding {
  return {
    rule: 'directive-is-read',
    severity: 'error',
    reason: `Unexpected words in the braces of \`:${name}\`, expected \`key="value"\`, \`#id\` or \`.class\``,
    note: 'put values in quotation marks, with a blank between one and the next'
  }
}

/** A directive that has no meaning where it stands. */
export function directiveIsKnown(name: string): Finding {
  return {
    rule: 'directive-is-known',
    severity: 'error',
    reason: `Unexpected \`:${name}\`, expected one that has a meaning here`,
    note: 'its words are printed as they are; see docs/apparatus.md for what each directive wants'
  }
}
