/** The options of kramdown that bear on the tree, under their names in camel case; the defaults are Jekyll's. */
export interface KramdownOptions {
  /** `GFM` is what Jekyll's kramdown reads, `kramdown` its plain dialect. */
  readonly input?: 'GFM' | 'kramdown'
  /** GFM: each line end is a line break. */
  readonly hardWrap?: boolean
  /** GFM: `paragraph_end` (more kinds of blocks end a paragraph), `no_auto_typographic`. */
  readonly gfmQuirks?: readonly string[]
  readonly autoIds?: boolean
  readonly autoIdPrefix?: string
  /** Plain dialect: make ids of the words of a header, without its marks. Always so for GFM. */
  readonly autoIdStripping?: boolean
  /** Plain dialect: Latin letters with accents count as those without. */
  readonly transliteratedHeaderIds?: boolean
  readonly parseBlockHtml?: boolean
  readonly parseSpanHtml?: boolean
  /** Elements that Markdown has marks for are what the marks make. */
  readonly htmlToNative?: boolean
  /** Left single, right single, left double, right double: names of entities or code points. */
  readonly smartQuotes?: readonly (string | number)[]
  /** What to print for `hellip`, `mdash`, `ndash`, `laquo`, `raquo`, `laquo_space`, `raquo_space`. */
  readonly typographicSymbols?: Readonly<Record<string, string>>
  readonly headerOffset?: number
  readonly footnoteNr?: number
  readonly footnotePrefix?: string
  /** The words of the links from notes back to their calls; where there are none, there is no link. */
  readonly footnoteBacklink?: string
  /** Whether the links go into the last paragraph of a note however deep it stands. */
  readonly footnoteBacklinkInline?: boolean
  readonly tocLevels?: readonly number[]
  /** Links defined outside of the document: id to address and title. */
  readonly linkDefs?: Readonly<Record<string, readonly [url: string, title?: string | null]>>
  readonly removeLineBreaksForCjk?: boolean
}

export const defaults: Required<KramdownOptions> = {
  input: 'GFM',
  hardWrap: false,
  gfmQuirks: ['paragraph_end'],
  autoIds: true,
  autoIdPrefix: '',
  autoIdStripping: false,
  transliteratedHeaderIds: false,
  parseBlockHtml: false,
  parseSpanHtml: true,
  htmlToNative: false,
  smartQuotes: ['lsquo', 'rsquo', 'ldquo', 'rdquo'],
  typographicSymbols: {},
  headerOffset: 0,
  footnoteNr: 1,
  footnotePrefix: '',
  footnoteBacklink: '↩',
  footnoteBacklinkInline: false,
  tocLevels: [1, 2, 3, 4, 5, 6],
  linkDefs: {},
  removeLineBreaksForCjk: false
}

export function isGfm({input}: KramdownOptions): boolean {
  return input !== 'kramdown'
}
