import type {VFile} from 'vfile'
import type {Manifest} from '../../book/manifest.ts'
import {boilerplateLeftOut} from '../../book/messages/read.ts'
import {leaveOut} from './left-out.ts'
import {isBlank, type Line, words} from './lines.ts'

/** Leave out lines that a page of the web has around its text, and lone points that scraping leaves behind. */
export function leaveOutBoilerplate(lines: readonly Line[], file: VFile, manifest: Manifest): void {
  const extra = new Set(manifest.boilerplate.map(plain))
  for (const [index, line] of lines.entries()) {
    if (isBlank(line) || line.text.length > 200) continue
    const kind = kindOf(line, extra)
    if (!kind || isInside(lines, index)) continue
    leaveOut([line], file, text => boilerplateLeftOut(text, kind === 'doubtful'))
  }
}

function kindOf(line: Line, extra: ReadonlySet<string>): 'sure' | 'doubtful' | undefined {
  const text = words(line)
  if (/^[.,;:·]$/.test(text)) return 'sure'
  const key = plain(text)
  if (extra.has(key) || (known.has(key) && !/^\p{Ll}/u.test(text))) return 'sure'
  return doubtful.has(key) && !/^\p{Ll}/u.test(text) ? 'doubtful' : undefined
}

/** A line of a paragraph may hold these words by chance of where it was broken. */
function isInside(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1]
  const next = lines[index + 1]
  return /[\p{Ll},]$/u.test(before?.text ?? '') && /^\p{Ll}/u.test(words(next))
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s:»›>…→|.]+$/u, '')
    .trim()
}

/** Whole lines. The manifest's `boilerplate` adds to them. */
const known: ReadonlySet<string> = new Set([
  'related content',
  'related articles',
  'related stories',
  'related posts',
  'related topics',
  'related',
  'share this',
  'share this article',
  'share this story',
  'share this post',
  'share on facebook',
  'share on twitter',
  'share on x',
  'share on linkedin',
  'tweet this',
  'email this',
  'email this article',
  'print this page',
  'print this article',
  'subscribe',
  'subscribe now',
  'subscribe to our newsletter',
  'sign up for our newsletter',
  'sign up',
  'sign in',
  'log in',
  'advertisement',
  'advertisements',
  'sponsored content',
  'story continues below advertisement',
  'continue reading below',
  'article continues below',
  'read more',
  'read next',
  'more from this author',
  'more on this topic',
  'recommended for you',
  'you may also like',
  'you might also like',
  'most read',
  'most popular',
  'trending now',
  'trending',
  'leave a comment',
  'leave a reply',
  'view comments',
  'show comments',
  'skip to content',
  'skip to main content',
  'back to top',
  'click here to subscribe',
  'all rights reserved',
  'cookie policy',
  'privacy policy',
  'terms of use',
  'terms of service',
  'follow us',
  'follow us on twitter',
  'follow us on facebook',
  'like this',
  'like loading'
])

/** Words that a text may well hold as a heading of its own. */
const doubtful: ReadonlySet<string> = new Set([
  'comments',
  'continue reading',
  'download',
  'facebook',
  'home',
  'linkedin',
  'menu',
  'print',
  'search',
  'share',
  'tags',
  'twitter'
])
