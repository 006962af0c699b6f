import {describe, expect, test} from 'vitest'
import {cleanContent} from '../../../src/export/facsimile/clean-content.ts'

function cleaned(content: string, ...hidden: string[]): string {
  const data = cleanContent(Buffer.from(content, 'latin1'), name => hidden.includes(name))
  return Buffer.from(data).toString('latin1').trim().replace(/\s+/g, ' ')
}

describe('a content stream', () => {
  test('loses marks, which are of another tag tree, and keeps what stands in them', () => {
    const content = '/P <</MCID 0>> BDC BT (a) Tj ET EMC /Artifact BMC 0 0 m S EMC /X MP /Y <<>> DP'
    expect(cleaned(content)).toBe('BT (a) Tj ET 0 0 m S')
  })

  test('ends with the graphics state that it began with', () => {
    expect(cleaned('Q q 1 w q 2 w')).toBe('q 1 w q 2 w Q Q')
  })

  test('has black as grey, other inks as they are', () => {
    expect(cleaned('0 0 0 1 k 0 0 0 .25 K 0 0 .1 1 k')).toBe('0 g 0.75 G 0 0 .1 1 k')
  })

  test('draws nothing of a hidden layer, and goes on behind it', () => {
    const layer = '/OC /L1 BDC 1 g /P <</MCID 3>> BDC (a) Tj EMC 0 0 9 9 re f /Im Do EMC (b) Tj'
    expect(cleaned(layer, 'L1')).toBe('1 g 0 0 9 9 re n (b) Tj')
    expect(cleaned(layer)).toBe('1 g (a) Tj 0 0 9 9 re f /Im Do (b) Tj')
  })

  test('keeps an inline image, whatever its bytes look like', () => {
    const image = 'BI /W 4 /H 1 /BPC 8 /CS /G ID Q k EI'
    expect(cleaned(`q ${image} Q`)).toBe(`q ${image} Q`)
    expect(cleaned(`/OC /L BDC ${image} EMC f`, 'L')).toBe('f')
  })
})
