import jpeg from 'jpeg-js'
import type {Pixels} from './encode.ts'

/** The pixels of a JPEG, three bytes of red, green and blue each; nothing where the file is damaged or of a rare kind. */
export function decodeJpeg(data: Uint8Array): Pixels | undefined {
  try {
    return jpeg.decode(data, {useTArray: true, formatAsRGBA: false, maxMemoryUsageInMB: 2048})
  } catch {
    return
  }
}
