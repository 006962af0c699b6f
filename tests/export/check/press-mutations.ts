import type {Rule} from '../../../src/export/check/rules.ts'
import {type Dict, dict, isRef, type Value} from '../../../src/export/pdf/objects.ts'
import {all, at, inContents, type Parts, root} from './rewrite.ts'

/** A way to break a good file for the press, and the rule that it breaks. */
export interface PressMutation {
  readonly name: string
  readonly rule: Rule
  readonly spoil: (parts: Parts) => void
}

const pages = (parts: Parts): Dict[] => all(parts, entries => entries.get('Type') === '/Page')
const intent = (parts: Parts): Dict => {
  const [found] = root(parts).get('OutputIntents') as Value[]
  return at(parts, found)
}

function first(found: readonly Dict[]): Dict {
  const [entries] = found
  if (!entries) throw new Error('Cannot break what is not there')
  return entries
}

function packet(parts: Parts, pattern: RegExp, words: string): void {
  const ref = root(parts).get('Metadata')
  const object = isRef(ref) ? parts.objects.get(ref.ref) : undefined
  const text = Buffer.from(object?.data ?? []).toString('utf8')
  if (!object || !pattern.test(text)) throw new Error(`Cannot find ${pattern} in the metadata`)
  object.data = Buffer.from(text.replace(pattern, words))
}

const resourcesOf = (parts: Parts, entries: Dict): Dict => at(parts, entries.get('Resources'))

/** What the first page draws, which is a form. */
function drawing(parts: Parts): {readonly entries: Dict; data: string} {
  for (const object of parts.objects.values()) {
    const {value} = object
    if (!(value instanceof Map) || value.get('Subtype') !== '/Form' || !object.data) continue
    if (!resourcesOf(parts, value).has('Font')) continue
    return {
      entries: value,
      get data() {
        return Buffer.from(object.data ?? []).toString('latin1')
      },
      set data(text) {
        object.data = Buffer.from(text, 'latin1')
      }
    }
  }
  throw new Error('Cannot find what a page draws')
}

function withResource(parts: Parts, kind: string, name: string, value: Value): void {
  const resources = resourcesOf(parts, drawing(parts).entries)
  const known = at(parts, resources.get(kind))
  resources.set(kind, new Map([...known, [name, value]]))
}

function added(parts: Parts, value: Value, data?: Uint8Array): Value {
  const number = Math.max(...parts.objects.keys()) + 1
  parts.objects.set(number, {value, ...(data && {data})})
  return {ref: number}
}

function drawn(parts: Parts, words: string): void {
  const form = drawing(parts)
  form.data = `${words}\n${form.data}`
}

const told: readonly PressMutation[] = [
  {
    name: 'no claim of PDF/X',
    rule: 'claims-press',
    spoil: parts => packet(parts, /<pdfxid:GTS_PDFXVersion>.*?<\/pdfxid:GTS_PDFXVersion>/, '')
  },
  {
    name: 'a claim of another PDF/X',
    rule: 'claims-press',
    spoil: parts => packet(parts, /PDF\/X-4/, 'PDF/X-1a')
  },
  {
    name: 'no document id',
    rule: 'press-metadata-are-whole',
    spoil: parts => packet(parts, /<xmpMM:DocumentID>.*?<\/xmpMM:DocumentID>/, '')
  },
  {
    name: 'no date of the metadata',
    rule: 'press-metadata-are-whole',
    spoil: parts => packet(parts, /<xmp:MetadataDate>.*?<\/xmp:MetadataDate>/, '')
  },
  {
    name: 'no title',
    rule: 'title-exists',
    spoil: parts => packet(parts, /<dc:title>.*<\/dc:title>/s, '')
  },
  {
    name: 'nothing of trapping',
    rule: 'trapping-is-told',
    spoil: parts => at(parts, parts.trailer.get('Info')).delete('Trapped')
  },
  {
    name: 'trapping told in two ways',
    rule: 'trapping-is-told',
    spoil: parts => packet(parts, /<pdf:Trapped>False/, '<pdf:Trapped>True')
  },
  {name: 'no ID', rule: 'identifier-exists', spoil: parts => parts.trailer.delete('ID')},
  {
    name: 'a header of a later version',
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
    name: 'an action on opening',
    rule: 'nothing-runs',
    spoil: parts => root(parts).set('OpenAction', dict({S: '/GoTo', D: {text: 'top'}}))
  },
  {
    name: 'no output intent',
    rule: 'press-has-intent',
    spoil: parts => root(parts).delete('OutputIntents')
  },
  {
    name: 'two output intents',
    rule: 'press-has-intent',
    spoil: parts => {
      const one = root(parts).get('OutputIntents') as Value[]
      root(parts).set('OutputIntents', [...one, ...one])
    }
  },
  {
    name: 'an intent without a name',
    rule: 'press-has-intent',
    spoil: parts => intent(parts).delete('OutputConditionIdentifier')
  },
  {
    name: 'an intent without its profile',
    rule: 'intent-has-profile',
    spoil: parts => intent(parts).delete('DestOutputProfile')
  },
  {
    name: 'a profile of other inks than it says',
    rule: 'intent-has-profile',
    spoil: parts => at(parts, intent(parts).get('DestOutputProfile')).set('N', 3)
  }
]

const cut: readonly PressMutation[] = [
  {
    name: 'a page without a trim',
    rule: 'pages-have-trim',
    spoil: parts => first(pages(parts)).delete('TrimBox')
  },
  {
    name: 'a page with a trim and an art box',
    rule: 'pages-have-trim',
    spoil: parts => first(pages(parts)).set('ArtBox', first(pages(parts)).get('TrimBox') ?? null)
  },
  {
    name: 'a trim beyond the bleed',
    rule: 'boxes-nest',
    spoil: parts => first(pages(parts)).set('TrimBox', [0, 0, 2000, 2000])
  },
  {
    name: 'a bleed beyond the sheet',
    rule: 'boxes-nest',
    spoil: parts => first(pages(parts)).set('BleedBox', [-9, -9, 2000, 2000])
  },
  {
    name: 'no bleed',
    rule: 'bleed-is-enough',
    spoil: parts => first(pages(parts)).delete('BleedBox')
  },
  {
    name: 'a page of another size',
    rule: 'trims-are-alike',
    spoil: parts => first(pages(parts)).set('TrimBox', [100, 100, 200, 200])
  },
  {
    name: 'a link on the page',
    rule: 'annotations-stay-outside',
    spoil: parts =>
      first(pages(parts)).set('Annots', [dict({Subtype: '/Link', Rect: [90, 90, 99, 99]})])
  }
]

const inked: readonly PressMutation[] = [
  {name: 'a red of the screen', rule: 'colours-are-inks', spoil: parts => drawn(parts, '1 0 0 rg')},
  {
    name: 'a line in a colour of the screen',
    rule: 'colours-are-inks',
    spoil: parts => drawn(parts, '/DeviceRGB CS 1 0 0 SC')
  },
  {
    name: 'an image in RGB',
    rule: 'colours-are-inks',
    spoil: parts => {
      const image = {Subtype: '/Image', Width: 1, Height: 1, ColorSpace: '/DeviceRGB'} as const
      withResource(
        parts,
        'XObject',
        'Im',
        added(parts, dict({...image, BitsPerComponent: 8}), Buffer.from([1, 2, 3]))
      )
      drawn(parts, '/Im Do')
    }
  },
  {
    name: 'an image whose palette is RGB',
    rule: 'colours-are-inks',
    spoil: parts => {
      const space: Value = ['/Indexed', '/DeviceRGB', 1, {text: '\0\0\0abc'}]
      const image = dict({Subtype: '/Image', Width: 1, Height: 1, ColorSpace: space})
      withResource(parts, 'XObject', 'Im', added(parts, image, Buffer.from([1])))
      drawn(parts, '/Im Do')
    }
  },
  {
    name: 'a gradient in RGB',
    rule: 'colours-are-inks',
    spoil: parts => {
      withResource(parts, 'Shading', 'Sh', dict({ShadingType: 2, ColorSpace: '/DeviceRGB'}))
      drawn(parts, '/Sh sh')
    }
  },
  {
    name: 'a pattern of a gradient in RGB',
    rule: 'colours-are-inks',
    spoil: parts => {
      const shading = dict({ShadingType: 2, ColorSpace: '/DeviceRGB'})
      withResource(parts, 'Pattern', 'Pa', dict({PatternType: 2, Shading: shading}))
      drawn(parts, '/Pattern cs /Pa scn')
    }
  },
  {
    name: 'a named ink that RGB stands for',
    rule: 'colours-are-inks',
    spoil: parts => {
      withResource(parts, 'ColorSpace', 'Gold', ['/Separation', '/Gold', '/DeviceRGB', null])
      drawn(parts, '/Gold cs 1 scn')
    }
  },
  {
    name: 'a colour with a profile',
    rule: 'colours-are-separated',
    spoil: parts => {
      const profile = added(parts, dict({N: 3}), Buffer.from('profile'))
      withResource(parts, 'ColorSpace', 'Own', ['/ICCBased', profile])
      drawn(parts, '/Own cs 1 0 0 scn')
    }
  },
  {
    name: 'a group that blends in RGB',
    rule: 'groups-blend-in-inks',
    spoil: parts => first(pages(parts)).set('Group', dict({S: '/Transparency', CS: '/DeviceRGB'}))
  },
  {
    name: 'too much ink',
    rule: 'ink-within-limit',
    spoil: parts => drawn(parts, '1 1 1 0.5 k')
  },
  {
    name: 'text in four inks',
    rule: 'text-is-black',
    spoil: parts => inContents(parts, /\bBT\b/, 'BT .7 .6 .6 .9 k ')
  },
  {
    name: 'a transfer curve',
    rule: 'press-is-plain',
    spoil: parts => {
      withResource(parts, 'ExtGState', 'Gs', dict({TR: '/Identity'}))
      drawn(parts, '/Gs gs')
    }
  },
  {
    name: 'a picture with an alternate',
    rule: 'press-is-plain',
    spoil: parts => {
      const image = {Subtype: '/Image', Width: 1, Height: 1, ColorSpace: '/DeviceGray'} as const
      withResource(
        parts,
        'XObject',
        'Im',
        added(parts, dict({...image, Alternates: []}), Buffer.from([1]))
      )
      drawn(parts, '/Im Do')
    }
  },
  {
    name: 'a state that is not restored',
    rule: 'states-are-balanced',
    spoil: parts => drawn(parts, 'q')
  },
  {
    name: 'a mark that does not end',
    rule: 'marks-are-balanced',
    spoil: parts => drawn(parts, '/Span BMC')
  },
  {
    name: 'a font that is not in the file',
    rule: 'fonts-are-embedded',
    spoil: parts => {
      for (const font of all(parts, entries => entries.has('FontFile2'))) font.delete('FontFile2')
    }
  },
  {
    name: 'an object that is not there',
    rule: 'file-is-whole',
    spoil: parts => root(parts).set('Lost', {ref: 999_999})
  }
]

export const pressMutations = [...told, ...cut, ...inked]
