import type {ElementContent} from 'hast'
import {h} from 'hastscript'

/** A title typed in capitals, as plain texts have them, marked for the template to set in small ones. */
export function setCapitals(words: string): ElementContent {
  return isCapitals(words) ? h('span.capitals', words) : {type: 'text', value: words}
}

/** An abbreviation alone is a word like others. */
function isCapitals(words: string): boolean {
  if (/\p{Ll}/u.test(words)) return false
  return (words.match(/\p{Lu}/gu)?.length ?? 0) > 5
}
