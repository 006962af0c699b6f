import type {Finding} from '../messages.ts'

export function htmlPrints(name: string): Finding {
  return {
    rule: 'html-prints',
    severity: 'warning',
    reason: `Unexpected element \`<${name}>\`, expected HTML that can be printed`,
    note: 'it is left out: put a figure in its place, or words that say what it shows'
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
