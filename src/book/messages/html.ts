import type {Finding} from '../messages.ts'
import {clip} from './clip.ts'

export function frameLeftOut(name: string, words: string): Finding {
  return {
    rule: 'site-frame-left-out',
    severity: 'info',
    reason: `Left out ${name}, which is no part of the article: “${clip(words)}”`
  }
}

export function articleIsMarked(name: string): Finding {
  return {
    rule: 'article-is-marked',
    severity: 'info',
    reason: `Took ${name} for the article: the page does not mark one`,
    note: 'if too much or too little is read, put the text into an `<article>` element'
  }
}

export function articleIsWhole(taken: number, left: number): Finding {
  return {
    rule: 'article-is-whole',
    severity: 'warning',
    reason: `Unexpected ${left} words beside the article of ${taken}, expected fewer`,
    note: 'see the messages on what was left out; put all of the text into one `<article>` element'
  }
}

export function encodingIsDeclared(encoding: string): Finding {
  return {
    rule: 'encoding-is-declared',
    severity: 'info',
    reason: `Read as ${encoding}, as the page declares`
  }
}

export function pageNoteHasBody(mark: string, target: string): Finding {
  return {
    rule: 'note-has-body',
    severity: 'error',
    reason: `Cannot set the note call ${mark} without a note of the id “${target}”`,
    note: 'it stays in the text as it stands: add the note to the page, or take its call out'
  }
}

export function pageNoteHasCall(opening: string): Finding {
  return {
    rule: 'note-has-call',
    severity: 'error',
    reason: `Cannot set the note “${clip(opening)}” without a call in the text`,
    note: 'it stays at the end of the text: link to its id from the words that it is on, or take it out'
  }
}

export function notesHeadingLeftOut(heading: string): Finding {
  return {
    rule: 'notes-heading-left-out',
    severity: 'info',
    reason: `Left out the heading “${clip(heading)}”: its notes stand where the manifest puts notes`
  }
}

export function linksBackLeftOut(count: number): Finding {
  return {
    rule: 'links-back-left-out',
    severity: 'info',
    reason: `Left out ${count} ${count === 1 ? 'link' : 'links'} from notes back to the text`
  }
}

export function hiddenLeftOut(words: string): Finding {
  return {
    rule: 'hidden-left-out',
    severity: 'info',
    reason: `Left out what the page hides: “${clip(words)}”`
  }
}

export function fallbackLeftOut(words: string): Finding {
  return {
    rule: 'fallback-left-out',
    severity: 'info',
    reason: `Left out words for browsers that show no media: “${clip(words)}”`
  }
}

export function contentsLeftOut(words: string): Finding {
  return {
    rule: 'contents-left-out',
    severity: 'info',
    reason: `Left out the page’s own contents list: “${clip(words)}”`
  }
}

export function reviewLeftOut(words: string): Finding {
  return {
    rule: 'review-left-out',
    severity: 'warning',
    reason: `Unexpected comment of a reviewer, expected text: left out “${clip(words)}”`,
    note: 'settle the comments in the word processor and save the page again'
  }
}

export function linkLeadsSomewhere(target: string): Finding {
  return {
    rule: 'link-within-page',
    severity: 'info',
    reason: `Set the words of a link to “#${target}” without the link: no heading stands there`
  }
}
