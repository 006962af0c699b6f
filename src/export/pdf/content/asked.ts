import type {Face, PageFonts, Reading} from './pieces.ts'

/** What a page's content came to depend on beyond its section: a question to the fonts of the volume, and the answer. */
export type Asked =
  | readonly [kind: 'reads', font: string, answer: boolean, glyph: number, text?: string]
  | readonly [kind: 'can', font: string, answer: boolean, readings: readonly Reading[]]
  | readonly [kind: 'other', font: string, answer: string, readings: readonly Reading[]]
  | readonly [kind: 'space', font: string, answer: number | null]

/** The fonts of a page, and in `asked` what they are asked, each once: a font does not change its mind about a glyph. */
export function recorded(fonts: PageFonts, asked: Asked[]): PageFonts {
  const faces = new Map<Face, Face>()
  const plain = new Map<Face, {readonly face: Face; readonly name: string}>()
  return {
    find(name) {
      const face = fonts.find(name)
      if (!face) return
      const known = faces.get(face) ?? recordedFace(face, name, asked)
      faces.set(face, known)
      plain.set(known, {face, name})
      return known
    },
    other(face, readings) {
      const {face: own = face, name: font = ''} = plain.get(face) ?? {}
      const name = fonts.other(own, readings)
      asked.push(['other', font, name, readings])
      return name
    }
  }
}

function recordedFace(face: Face, name: string, asked: Asked[]): Face {
  const known = new Map<string, boolean>()
  let isSpaceAsked = false
  return {
    ...face,
    space() {
      const answer = face.space()
      if (!isSpaceAsked) asked.push(['space', name, answer ?? null])
      isSpaceAsked = true
      return answer
    },
    reads(glyph, text) {
      const key = text === undefined ? `${glyph}` : `${glyph} ${text}`
      const before = known.get(key)
      if (before !== undefined) return before
      const answer = face.reads(glyph, text)
      known.set(key, answer)
      asked.push(
        text === undefined ? ['reads', name, answer, glyph] : ['reads', name, answer, glyph, text]
      )
      return answer
    },
    canRead(readings) {
      const answer = face.canRead(readings)
      asked.push(['can', name, answer, readings])
      return answer
    }
  }
}

/** Whether the fonts of this volume give the same answers; they remember what they were asked, as they would have. */
export function answersAgain(asked: readonly Asked[], fonts: PageFonts): boolean {
  return asked.every(question => {
    const face = fonts.find(question[1])
    if (!face) return false
    if (question[0] === 'reads') return face.reads(question[3], question[4]) === question[2]
    if (question[0] === 'space') return (face.space() ?? null) === question[2]
    if (question[0] === 'can') return face.canRead(question[3]) === question[2]
    return fonts.other(face, question[3]) === question[2]
  })
}
