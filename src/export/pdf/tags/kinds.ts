import type {SidecarElement} from '../../../book/sidecar.ts'

/** What an element becomes: a structure type, or `group`, which leaves what is in it, or `artifact`, which leaves nothing. */
export type Kind =
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'Sect'
  | 'Div'
  | 'BlockQuote'
  | 'L'
  | 'DL'
  | 'TOC'
  | 'Table'
  | 'Caption'
  | 'Figure'
  | 'Formula'
  | 'Note'
  | 'Link'
  | 'Quote'
  | 'Code'
  | 'Em'
  | 'Strong'
  | 'Span'
  | 'Ruby'
  | 'RB'
  | 'RT'
  | 'RP'
  | 'group'
  | 'artifact'

export function kindOf({name, type, role, className, to, label}: SidecarElement): Kind {
  if (type === 'footnote' || type === 'endnote') return 'Note'
  if (role === 'math') return 'Formula'
  if (role === 'img') return 'Figure'
  if (name === 'a') return to === undefined ? 'Span' : 'Link'
  if (name === 'ol' && className === 'contents') return 'TOC'
  if (name === 'img' && className === 'page-of-text') return 'P'
  if (name === 'img' && !label) return 'artifact'
  return kinds[name] ?? 'group'
}

const kinds: Readonly<Record<string, Kind>> = {
  h1: 'H1',
  h2: 'H2',
  h3: 'H3',
  h4: 'H4',
  h5: 'H5',
  h6: 'H6',
  p: 'P',
  pre: 'P',
  section: 'Sect',
  aside: 'Sect',
  figure: 'Div',
  blockquote: 'BlockQuote',
  ul: 'L',
  ol: 'L',
  dl: 'DL',
  table: 'Table',
  caption: 'Caption',
  figcaption: 'Caption',
  img: 'Figure',
  q: 'Quote',
  code: 'Code',
  kbd: 'Code',
  samp: 'Code',
  em: 'Em',
  i: 'Em',
  cite: 'Em',
  dfn: 'Em',
  var: 'Em',
  strong: 'Strong',
  b: 'Strong',
  span: 'Span',
  abbr: 'Span',
  mark: 'Span',
  time: 'Span',
  ruby: 'Ruby',
  rb: 'RB',
  rt: 'RT',
  rp: 'RP',
  hr: 'artifact'
}
