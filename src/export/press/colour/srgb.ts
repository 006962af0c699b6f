/** An sRGB colour, each part from 0 to 1, in Lab under D50 (IEC 61966-2-1; the matrix has Bradford's adaptation in it). */
export function labOf(red: number, green: number, blue: number): [number, number, number] {
  const [r, g, b] = [linear(red), linear(green), linear(blue)]
  const x = cubeRoot((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / 0.9642)
  const y = cubeRoot(0.2225045 * r + 0.7168786 * g + 0.0606169 * b)
  const z = cubeRoot((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / 0.8249)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** The grey that is as light, from 0 to 1 (Rec. 709). */
export function greyOf(red: number, green: number, blue: number): number {
  if (red === green && green === blue) return red
  const light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  return light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

function cubeRoot(part: number): number {
  return part > 216 / 24389 ? Math.cbrt(part) : ((24389 / 27) * part + 16) / 116
}
