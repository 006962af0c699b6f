import type {Polisher} from 'pagedjs'

/**
 * Take Paged.js's rules for first letters away where the style sheet has none. On a page that goes on they make a box of its
 * own of the first letter of each paragraph, only to give it the style that it has: a fifteenth of all time.
 */
export function leaveFirstLetters(css: string, {inserted}: Polisher): void {
  const sheet = inserted[0]?.sheet
  if (!sheet || /first-letter|initial-letter/iu.test(css)) return
  for (let index = sheet.cssRules.length - 1; index >= 0; index--) {
    const rule = sheet.cssRules[index]
    if (rule instanceof CSSStyleRule && isOfFirstLetters(rule)) sheet.deleteRule(index)
  }
}

function isOfFirstLetters({selectorText}: CSSStyleRule): boolean {
  return selectorText.split(',').every(selector => /::?first-letter\s*$/iu.test(selector))
}
