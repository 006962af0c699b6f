import {arrayOf, bytesOf, type FileObject, type PdfFile, resolved} from '../file/open.ts'

/** Throws where an image is plainly not whole: viewers show it grey, or in part. */
export function checkImage(file: PdfFile, image: FileObject): void {
  const {value, data} = image
  if (!(value instanceof Map) || !data) return
  const filters = arrayOf(file, value.get('Filter')).map(item => resolved(file, item))
  if (data.length === 0) throw new Error('an image on it is empty')
  if (filters.length === 1 && filters[0] === '/DCTDecode' && !isWholeJpeg(data))
    throw new Error('an image on it is cut short')
  if (filters.every(filter => !pictures.has(String(filter))) && !isLongEnough(file, image))
    throw new Error('an image on it is cut short')
}

const pictures = new Set([
  ...['/DCTDecode', '/DCT', '/JPXDecode', '/JBIG2Decode', '/CCITTFaxDecode', '/CCF']
])

/** From the first marker to the last, behind which programs may leave a few bytes. */
function isWholeJpeg(data: Uint8Array): boolean {
  if (data[0] !== 0xff || data[1] !== 0xd8) return false
  for (let at = data.length - 2; at > Math.max(1, data.length - 4096); at--) {
    if (data[at] === 0xff && data[at + 1] === 0xd9) return true
  }
  return false
}

/** As many rows as it says that it has; where its colours are of a kind that we count the parts of. */
function isLongEnough(file: PdfFile, image: FileObject): boolean {
  if (!(image.value instanceof Map)) return true
  const [width, height, bits] = ['Width', 'Height', 'BitsPerComponent'].map(key =>
    Number(resolved(file, (image.value as Map<string, never>).get(key)) ?? 1)
  )
  const parts = partsOf(file, image)
  const samples = bytesOf(file, image)
  if (parts === undefined || !samples || !width || !height || !bits) return true
  return samples.length >= Math.ceil((width * parts * bits) / 8) * height * 0.98
}

function partsOf(file: PdfFile, {value}: FileObject): number | undefined {
  if (!(value instanceof Map)) return undefined
  if (value.get('ImageMask') === true) return 1
  const [name] = arrayOf(file, value.get('ColorSpace')).map(item => resolved(file, item))
  return parts[String(name)]
}

const parts: Readonly<Record<string, number>> = {
  '/DeviceGray': 1,
  '/CalGray': 1,
  '/Indexed': 1,
  '/DeviceRGB': 3,
  '/CalRGB': 3,
  '/DeviceCMYK': 4
}
