import type {Rule} from '../../../src/export/check/rules.ts'
import {type Dict, dict, isRef, type Value} from '../../../src/export/pdf/objects.ts'
import {all, at, inContents, type Parts, root, tags} from './rewrite.ts'

/** A way to break a good PDF, and the rule that it breaks. */
export interface Mutation {
  readonly name: string
  readonly rule: Rule
  /** veraPDF has no such rule. */
  readonly isOurs?: true
  readonly spoil: (parts: Parts) => void
}

const links = (parts: Parts): Dict[] => all(parts, entries => entries.get('Subtype') === '/Link')
const pages = (parts: Parts): Dict[] => all(parts, entries => entries.get('Type') === '/Page')
const tree = (parts: Parts): Dict => at(parts, root(parts).get('StructTreeRoot'))

function first(found: readonly Dict[]): Dict {
  const [entries] = found
  if (!entries) throw new Error('Cannot break what is not there')
  return entries
}

function metadata(parts: Parts, pattern: RegExp, words: string): void {
  const ref = root(parts).get('Metadata')
  const object = isRef(ref) ? parts.objects.get(ref.ref) : undefined
  const text = Buffer.from(object?.data ?? []).toString('utf8')
  if (!object || !pattern.test(text)) throw new Error(`Cannot find ${pattern} in the metadata`)
  object.data = Buffer.from(text.replace(pattern, words))
}

function kids(entries: Dict): Value[] {
  const value = entries.get('K')
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}

const catalogue: readonly Mutation[] = [
  {name: 'no XMP', rule: 'metadata-exists', spoil: parts => root(parts).delete('Metadata')},
  {
    name: 'no title',
    rule: 'title-exists',
    spoil: parts => metadata(parts, /<dc:title>.*<\/dc:title>/s, '')
  },
  {
    name: 'the title does not show',
    rule: 'title-shows',
    spoil: parts => at(parts, root(parts).get('ViewerPreferences')).set('DisplayDocTitle', false)
  },
  {
    name: 'no claim of PDF/UA',
    rule: 'claims-accessibility',
    spoil: parts => metadata(parts, /<pdfuaid:part>1<\/pdfuaid:part>/, '')
  },
  {
    name: 'no claim of PDF/A',
    rule: 'claims-archival',
    spoil: parts => metadata(parts, /<pdfaid:part>3<\/pdfaid:part>/, '')
  },
  {
    name: 'another title in Info',
    rule: 'information-agrees',
    isOurs: true,
    spoil: parts => at(parts, parts.trailer.get('Info')).set('Title', {text: 'A Barn'})
  },
  {name: 'no ID', rule: 'identifier-exists', spoil: parts => parts.trailer.delete('ID')},
  {
    name: 'a header of the wrong version',
    rule: 'version-fits',
    spoil: parts => {
      parts.version = '2.0'
    }
  },
  {
    name: 'a script',
    rule: 'nothing-runs',
    spoil: parts =>
      root(parts).set('OpenAction', dict({S: '/JavaScript', JS: {text: 'app.beep()'}}))
  },
  {
    name: 'a link that starts a program',
    rule: 'nothing-runs',
    spoil: parts => first(links(parts)).set('A', dict({S: '/Launch', F: {text: 'a.exe'}}))
  },
  {
    name: 'no output intent',
    rule: 'colours-are-defined',
    spoil: parts => root(parts).delete('OutputIntents')
  },
  {name: 'no Lang', rule: 'language-exists', spoil: parts => root(parts).delete('Lang')},
  {
    name: 'a Lang that is no tag',
    rule: 'languages-are-tags',
    spoil: parts => root(parts).set('Lang', {text: 'English, British'})
  },
  {
    name: 'not marked as tagged',
    rule: 'document-is-tagged',
    spoil: parts => root(parts).delete('MarkInfo')
  },
  {
    name: 'no tag tree',
    rule: 'document-is-tagged',
    spoil: parts => root(parts).delete('StructTreeRoot')
  }
]

const structure: readonly Mutation[] = [
  {
    name: 'a tag of no standard kind',
    rule: 'types-are-standard',
    spoil: parts => first(tags(parts, 'P')).set('S', '/Paragraph')
  },
  {
    name: 'roles in a circle',
    rule: 'mapping-ends',
    spoil: parts => {
      first(tags(parts, 'P')).set('S', '/A')
      tree(parts).set(
        'RoleMap',
        new Map([...at(parts, tree(parts).get('RoleMap')), ['A', '/B'], ['B', '/A']])
      )
    }
  },
  {
    name: 'a figure without Alt',
    rule: 'figures-have-alt',
    spoil: parts => {
      for (const figure of tags(parts, 'Figure')) {
        figure.delete('Alt')
        figure.delete('ActualText')
      }
    }
  },
  {
    name: 'a heading that skips a level',
    rule: 'headings-in-order',
    spoil: parts => first(tags(parts, 'H2')).set('S', '/H5')
  },
  {
    name: 'headings of two kinds',
    rule: 'headings-of-one-kind',
    spoil: parts => first(tags(parts, 'H3')).set('S', '/H')
  },
  {
    name: 'a list with a paragraph for an item',
    rule: 'lists-are-lists',
    spoil: parts => first(tags(parts, 'LI')).set('S', '/P')
  },
  {
    name: 'an item outside a list',
    rule: 'lists-are-lists',
    spoil: parts => first(tags(parts, 'L')).set('S', '/Div')
  },
  {
    name: 'a row that is none',
    rule: 'tables-are-tables',
    spoil: parts => first(tags(parts, 'TR')).set('S', '/Div')
  },
  {
    name: 'a row that lacks a cell',
    rule: 'tables-are-regular',
    spoil: parts => {
      const row = tags(parts, 'TR').at(-1)
      if (!row) throw new Error('Cannot find a row')
      row.set('K', kids(row).slice(0, -1))
    }
  },
  {
    name: 'a head cell without scope',
    rule: 'headers-have-scope',
    spoil: parts => {
      for (const cell of [...tags(parts, 'TH'), ...tags(parts, 'TD')]) cell.delete('A')
    }
  },
  {
    name: 'an entry outside its contents',
    rule: 'contents-are-contents',
    spoil: parts => first(tags(parts, 'P')).set('S', '/TOCI')
  },
  {
    name: 'a note without ID',
    rule: 'notes-have-ids',
    spoil: parts => first(tags(parts, 'Note')).delete('ID')
  },
  {
    name: 'a parent that is another',
    rule: 'tags-have-parents',
    isOurs: true,
    spoil: parts => first(tags(parts, 'H2')).set('P', root(parts).get('StructTreeRoot') ?? null)
  },
  {
    name: 'no way back to the tags',
    rule: 'parent-tree-agrees',
    spoil: parts => tree(parts).delete('ParentTree')
  },
  {
    name: 'content that no tag has',
    rule: 'content-is-tagged',
    isOurs: true,
    spoil: parts => first(tags(parts, 'H2')).delete('K')
  },
  {
    name: 'content in two tags',
    rule: 'content-is-used-once',
    isOurs: true,
    spoil: parts => {
      const [one, other] = tags(parts, 'P').filter(tag =>
        kids(tag).some(kid => typeof kid === 'number')
      )
      if (!one || !other) throw new Error('Cannot find two paragraphs')
      other.set('K', kids(one))
      other.set('Pg', one.get('Pg') ?? null)
    }
  }
]

const painted: readonly Mutation[] = [
  {
    name: 'an unmarked run of text',
    rule: 'content-is-tagged',
    spoil: parts => inContents(parts, /\/\w+\s*<<\s*\/MCID \d+\s*>>\s*BDC/, '/P BMC')
  },
  {
    name: 'an unmarked line',
    rule: 'content-is-tagged',
    spoil: parts => inContents(parts, /EMC\s*$/, 'EMC\n0 0 m 9 9 l S\n')
  },
  {
    name: 'a mark that does not end',
    rule: 'marks-are-balanced',
    isOurs: true,
    spoil: parts => inContents(parts, /EMC(?![\s\S]*EMC)/, '')
  },
  {
    name: 'an artifact in tagged text',
    rule: 'artifacts-stay-apart',
    spoil: parts =>
      inContents(parts, /(\/MCID \d+\s*>>\s*BDC)([\s\S]*?EMC)/, '$1 /Artifact BMC $2 EMC')
  },
  {
    name: 'a number of content twice',
    rule: 'content-is-used-once',
    isOurs: true,
    spoil: parts => inContents(parts, /(\/MCID )(\d+)([\s\S]*?\/MCID )\d+/, '$1$2$3$2')
  }
]

const connected: readonly Mutation[] = [
  {
    name: 'a link without Contents',
    rule: 'links-have-contents',
    spoil: parts => first(links(parts)).delete('Contents')
  },
  {
    name: 'a link that does not print',
    rule: 'annotations-print',
    spoil: parts => first(links(parts)).set('F', 0)
  },
  {
    name: 'a hidden link',
    rule: 'annotations-print',
    spoil: parts => first(links(parts)).set('F', 6)
  },
  {
    name: 'a link in no Link tag',
    rule: 'links-are-tagged',
    spoil: parts => first(tags(parts, 'Link')).set('S', '/Span')
  },
  {
    name: 'a link to nowhere',
    rule: 'destinations-exist',
    isOurs: true,
    spoil: parts => first(links(parts)).set('Dest', {text: 'attic'})
  },
  {
    name: 'no order of tabs',
    rule: 'tab-order-follows-tags',
    spoil: parts => {
      for (const page of pages(parts)) page.delete('Tabs')
    }
  },
  {
    name: 'an item of the outline without words',
    rule: 'outline-has-titles',
    isOurs: true,
    spoil: parts =>
      first(all(parts, entries => entries.has('Title') && entries.has('Dest'))).set('Title', {
        text: ''
      })
  }
]

const fonts: readonly Mutation[] = [
  {
    name: 'a font that is not in the file',
    rule: 'fonts-are-embedded',
    spoil: parts => {
      for (const font of all(parts, entries => entries.has('FontFile2'))) font.delete('FontFile2')
    }
  },
  {
    name: 'a font without Unicode',
    rule: 'fonts-have-unicode',
    spoil: parts => {
      for (const font of all(parts, entries => entries.has('ToUnicode'))) font.delete('ToUnicode')
    }
  },
  {
    name: 'widths of another font',
    rule: 'widths-agree',
    spoil: parts => {
      for (const font of all(parts, entries => entries.has('W'))) {
        font.delete('W')
        font.set('DW', 123)
      }
    }
  },
  {
    name: 'a letter that the font does not have',
    rule: 'fonts-have-glyphs',
    spoil: parts => inContents(parts, /\[\((?:\\.|[^\\]){2}/s, '[(\\000\\000')
  },
  {
    name: 'an object that nothing leads to',
    rule: 'objects-are-reachable',
    isOurs: true,
    spoil: parts => {
      parts.objects.set(Math.max(...parts.objects.keys()) + 1, {value: dict({Lost: true})})
    }
  },
  {
    name: 'an object that is not there',
    rule: 'file-is-whole',
    isOurs: true,
    spoil: parts => root(parts).set('Lost', {ref: 999_999})
  },
  {
    name: 'no page labels',
    rule: 'pages-have-labels',
    isOurs: true,
    spoil: parts => root(parts).delete('PageLabels')
  },
  {
    name: 'an embedded file that says nothing',
    rule: 'attachments-are-described',
    spoil: parts => root(parts).set('AF', [dict({Type: '/Filespec', F: {text: 'a.md'}})])
  }
]

export const mutations = [...catalogue, ...structure, ...painted, ...connected, ...fonts]
