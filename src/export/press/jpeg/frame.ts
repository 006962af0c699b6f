/** The frame of a JPEG (ITU T.81, B.2.2) with the coefficients that its scans fill in. */
export interface Frame {
  readonly isProgressive: boolean
  readonly width: number
  readonly height: number
  /** The greatest of the sampling factors. */
  readonly across: number
  readonly down: number
  /** Units of all components: how many in a row, and rows. */
  readonly unitsAcross: number
  readonly unitsDown: number
  readonly components: readonly Component[]
}

export interface Component {
  readonly id: number
  readonly across: number
  readonly down: number
  readonly quantities: number
  /** Blocks that hold something of the image. */
  readonly columns: number
  readonly rows: number
  /** Blocks in a row, with those that fill up its last unit. */
  readonly stride: number
  /** 64 to a block, row by row. */
  readonly coefficients: Int16Array
  /** The last mean, from which the next differs. */
  mean: number
}

/** Nothing for a frame of more than eight bits, or of neither one component nor three. */
export function openFrame(segment: Uint8Array, isProgressive: boolean): Frame | undefined {
  const [bits, ...size] = segment.subarray(0, 5)
  const [top = 0, low = 0, first = 0, second = 0] = size
  const [height, width] = [top * 256 + low, first * 256 + second]
  const count = segment[5] ?? 0
  if (bits !== 8 || (count !== 1 && count !== 3) || width === 0 || height === 0) return
  const given = Array.from({length: count}, (_, index) => {
    const [id = 0, sampling = 0x11, quantities = 0] = segment.subarray(6 + 3 * index, 9 + 3 * index)
    return {id, across: sampling >> 4, down: sampling & 15, quantities}
  })
  const across = Math.max(...given.map(one => one.across))
  const down = Math.max(...given.map(one => one.down))
  const [unitsAcross, unitsDown] = [Math.ceil(width / 8 / across), Math.ceil(height / 8 / down)]
  const components = given.map(one => ({
    ...one,
    columns: Math.ceil((Math.ceil(width / 8) * one.across) / across),
    rows: Math.ceil((Math.ceil(height / 8) * one.down) / down),
    stride: unitsAcross * one.across,
    coefficients: new Int16Array(64 * unitsAcross * one.across * unitsDown * one.down),
    mean: 0
  }))
  return {isProgressive, width, height, across, down, unitsAcross, unitsDown, components}
}
