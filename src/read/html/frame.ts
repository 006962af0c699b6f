import type {Element} from 'hast'
import {attribute, marksOf, wordsOf} from './elements.ts'

/** Whether an element is of the site around an article: navigation, forms, what else there is to read. */
export function isFrame(node: Element): boolean {
  if (frames.has(node.tagName) || frameRoles.has(attribute(node, 'role'))) return true
  return boxes.has(node.tagName) && frameMarks.test(marksOf(node)) && !textMarks.test(marksOf(node))
}

/** Whether an element inside of an article is no text of it, whatever its site. */
export function isUnread(node: Element): boolean {
  if (unread.has(node.tagName) || isSilent(node)) return true
  if (attribute(node, 'role') === 'navigation') return true
  if (node.tagName === 'footer' && exported.test(wordsOf(node))) return true
  return (
    unreadBoxes.has(node.tagName) &&
    unreadMarks.test(marksOf(node)) &&
    !textMarks.test(marksOf(node))
  )
}

/** What Medium puts below a text that it hands out. */
const exported = /Exported from Medium\b/u

/** Whether an element has no words for readers: it goes without a message. Scripts may hold formulas. */
export function isSilent(node: Element): boolean {
  return silent.has(node.tagName) && !attribute(node, 'type').startsWith('math/tex')
}

const silent: ReadonlySet<string> = new Set([
  'base',
  'link',
  'meta',
  'script',
  'style',
  'template',
  'title'
])

const frames: ReadonlySet<string> = new Set(['aside', 'footer', 'form', 'header', 'nav'])

const frameRoles: ReadonlySet<string> = new Set([
  'banner',
  'complementary',
  'contentinfo',
  'navigation',
  'search'
])

const unread: ReadonlySet<string> = new Set([
  'button',
  'datalist',
  'dialog',
  'form',
  'input',
  'menu',
  'nav',
  'noscript',
  'select',
  'textarea'
])

const boxes: ReadonlySet<string> = new Set([
  'div',
  'section',
  'ul',
  'ol',
  'table',
  'aside',
  'span',
  'p'
])

/** Links and raised marks, too, are known for what a site adds to a text. */
const unreadBoxes: ReadonlySet<string> = new Set([...boxes, 'a', 'sup'])

/** Class names and ids of the parts of a site. */
const frameMarks =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|sidebar|masthead|site-header|site-footer|footer|breadcrumbs?|comments?|respond|related|share|sharing|sharedaddy|social|newsletter|subscribe|promo|advert(?:isement)?|banner|cookies?|pagination|widget)(?:$|[\s_-])/iu

/** The same inside of an article: fewer, for there the words may be the author's own. */
const unreadMarks =
  /(?:^|\s)(?:mw-editsection|mw-jump-link|navbox|catlinks|printfooter|noprint|sharedaddy|share-buttons|social-share|jp-relatedposts|addtoany_\w+|post-navigation|nav-links|comments?|comments-area|respond|newsletter-signup|subscription-widget\S*|button-wrapper|post-ufi\S*|like-count\S*|entry-meta|posted-on|byline|vcard|byline-wrapper|author-name|breadcrumbs?|table-of-contents|toc|anchorjs-link|header-anchor|headerlink)(?:\s|$)/u

const textMarks =
  /footnote|endnote|article|(?:^|\s)(?:entry|post|content|main|text|body)(?:\s|$)|(?:post|entry)-(?:body|content)|pull-?quote|sidenote/iu
