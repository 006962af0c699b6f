import {describe, expect, test} from 'vitest'
import {faultOf} from '../../src/transform/images/whole.ts'
import {png} from './pictures.ts'

/** Four grey pixels. */
const samples = {
  png: png(2, 2),
  jpeg: decoded(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/wAALCAACAAIBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AH//Z'
  ),
  gif: decoded(
    'R0lGODlhAgACAPAAAH5+fgAAACH5BAAAAAAAIf8LSW1hZ2VNYWdpY2sOZ2FtbWE9MC40NTQ1NDUALAAAAAACAAIAAAIChFEAOw=='
  ),
  webp: decoded('UklGRiQAAABXRUJQVlA4IBgAAABQAQCdASoCAAIAAgA0JaQABHQAAP5oAAA='),
  avif: decoded(
    'AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAOptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAEOAAEAAAAAAAAAFAAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGF2MDEAAAAAamlwcnAAAABLaXBjbwAAABNjb2xybmNseAACAAIABoAAAAAMYXYxQ4EADAAAAAAUaXNwZQAAAAAAAAACAAAAAgAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgYIDhAAAABxtZGF0EgAKBRgANgQgMgkYAAooooQAAHg='
  )
} as const

function decoded(base64: string): Buffer {
  return Buffer.from(base64, 'base64')
}

/** Behind the opening by which its kind is known. */
const opening = 30

describe.each(Object.keys(samples) as (keyof typeof samples)[])('%s', type => {
  const sample = samples[type]

  test('is whole, with something behind its end too', () => {
    expect(faultOf(type, sample)).toBeUndefined()
    expect(faultOf(type, Buffer.concat([sample, Buffer.alloc(16)]))).toBeUndefined()
  })

  test('is cut off, wherever', () => {
    for (let length = opening; length < sample.length; length++) {
      expect(faultOf(type, sample.subarray(0, length)), `${length} bytes`).toMatch(
        / that is cut off$/u
      )
    }
  })
})

test('a PNG with a byte that is another is damaged, where the byte counts', () => {
  const {png: sample} = samples
  const data = Buffer.from(sample)
  const pixels = data.indexOf('IDAT') + 6
  data[pixels] = (data[pixels] ?? 0) ^ 0x10
  expect(faultOf('png', data)).toBe('a PNG that is damaged')
  const note = Buffer.from([0, 0, 0, 1, ...Buffer.from('tEXt'), 65, 0, 0, 0, 0])
  const noted = Buffer.concat([sample.subarray(0, 33), note, sample.subarray(33)])
  expect(faultOf('png', noted)).toBeUndefined()
})

test('an AVIF image is known by its boxes, small and wide ones too', () => {
  const box = (size: number, type: string, ...rest: number[]) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(size)
    head.write(type, 4)
    return Buffer.concat([head, Buffer.from(rest)])
  }
  const fault = (...boxes: Buffer[]) => faultOf('avif', Buffer.concat([samples.avif, ...boxes]))
  expect(fault(box(8, 'free'))).toBeUndefined()
  expect(fault(box(1, 'free', 0, 0, 0, 0, 0, 0, 0, 17, 9))).toBeUndefined()
  expect(fault(box(1, 'free', 0, 0, 0, 0, 0, 0, 0, 17))).toBe('an AVIF image that is cut off')
  expect(fault(box(1, 'free', 0, 0, 0, 0, 0, 0, 0, 0))).toBe('an AVIF image that is damaged')
  expect(fault(box(4, 'free'))).toBe('an AVIF image that is damaged')
})

test('of a drawing nothing is told', () => {
  expect(faultOf('svg', Buffer.from('<svg'))).toBeUndefined()
})
