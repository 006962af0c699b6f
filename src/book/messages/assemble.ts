import type {Finding} from '../messages.ts'

export function htmlPrints(name: string): Finding {
  return {
    rule: 'html-prints',
    severity: 'warning',
    reason: `Unexpected element \`<${name}>\`, expected HTML that can be printed`,
    note: 'it is left out: put a figure in its place, or words that say what it shows'
  }
}

/** Its words are printed all the same. */
export function elementIsKnown(name: string): Finding {
  return {
    rule: 'html-element-is-known',
    severity: 'info',
    reason: `Left out the tags of \`<${name}>\`, an element that print does not know: what it holds is printed`
  }
}

export function embedIsPrinted(name: string, address: string): Finding {
  return {
    rule: 'embed-is-printed',
    severity: 'warning',
    reason: `Set the address of \`<${name}>\` in its place: \`${address}\` cannot be printed`,
    note: 'put a picture of it there, or words that say what it shows'
  }
}

export function htmlImagePrints(address: string): Finding {
  return {
    rule: 'html-image-prints',
    severity: 'warning',
    reason: `Cannot print the image \`${address}\` without a file of the manuscript`,
    note: 'its address is printed in its place: write it as Markdown, `![what it shows](path)`'
  }
}

export function linkResolves(target: string): Finding {
  return {
    rule: 'reference-resolves',
    severity: 'error',
    reason: `Cannot point to \`#${target}\` without a place of that name in the book`,
    note: 'name the id of a reading, or the words of a heading of this text, joined by hyphens'
  }
}

export function seeResolves(term: string, target: string): Finding {
  return {
    rule: 'see-resolves',
    severity: 'warning',
    reason: `Cannot send readers of the index from “${term}” to “${target}” without a head “${target}”`,
    note: 'no words of the book lead to it, so the pointing is left out: mend its spelling, or add variants'
  }
}
