import {type Bytes, emptyBytes, putBytes, putText, takeBytes} from '../bytes.ts'
import {accountsFor, decorations} from './marks.ts'
import type {
  Closing,
  Opening,
  Operations,
  PageFonts,
  Painting,
  Piece,
  Run,
  TextObject
} from './pieces.ts'
import {putRun} from './write-run.ts'

/** Write pieces as a content stream. `isArtifact`: all of it is part of one already. */
export function writePieces(
  data: Uint8Array,
  pieces: readonly Piece[],
  fonts: PageFonts,
  isArtifact = false
): {content: Uint8Array; dropped: number[]} {
  const writing: Writing = {
    data,
    fonts,
    out: emptyBytes(data.length / 2 + 256),
    open: [],
    decorations: decorations(pieces),
    isArtifact
  }
  for (const piece of pieces) putPiece(writing, piece)
  closeText(writing)
  const dropped = [...writing.decorations].flatMap(({id}) => id ?? [])
  return {content: takeBytes(writing.out), dropped}
}

interface Writing {
  readonly data: Uint8Array
  readonly fonts: PageFonts
  readonly out: Bytes
  /** Whether each open mark accounts for what stands in it. */
  readonly open: boolean[]
  readonly decorations: ReadonlySet<Opening>
  readonly isArtifact: boolean
  /** An object or artifact that the next piece may go on with. */
  state?: 'text' | 'text artifact' | 'layout artifact' | undefined
  /** The font in force; none after what may have changed it. */
  face?: string | undefined
}

function putPiece(writing: Writing, piece: Piece): void {
  if (piece.kind === 'text') putTextObject(writing, piece)
  else if (piece.kind === 'painting') putPainting(writing, piece)
  else putOther(writing, piece)
}

function putOther(writing: Writing, piece: Opening | Closing | Operations): void {
  const {out, data, open} = writing
  closeText(writing)
  if (piece.kind === 'closing') {
    open.pop()
    putText(out, 'EMC\n')
  } else if (piece.kind === 'opening' && writing.decorations.has(piece)) {
    open.push(true)
    putText(out, layout)
  } else {
    if (piece.kind === 'opening') open.push(accountsFor(piece))
    else writing.face = undefined
    putBytes(out, data, piece.from, piece.to)
    putText(out, '\n')
  }
}

function putTextObject(writing: Writing, piece: TextObject): void {
  const {out, data} = writing
  if (!piece.runs) {
    closeText(writing)
    const mark = isAccountedFor(writing) ? '' : pagination
    putText(out, mark)
    putBytes(out, data, piece.from, piece.to)
    putText(out, mark ? '\nEMC\n' : '\n')
    writing.face = undefined
    return
  }
  for (const run of piece.runs) if (run.glyphs.length > 0) putLine(writing, run)
}

function putLine(writing: Writing, run: Run): void {
  const {out} = writing
  if (writing.state !== 'text' && writing.state !== 'text artifact') {
    closeText(writing)
    const isContent = isAccountedFor(writing)
    putText(out, isContent ? 'BT\n' : `${pagination}BT\n`)
    writing.state = isContent ? 'text' : 'text artifact'
  }
  if (run.face !== writing.face) putText(out, `${run.face} Tf\n`)
  writing.face = run.face
  putRun(out, run, writing.fonts)
}

function putPainting(writing: Writing, {from, to}: Painting): void {
  const {out, data} = writing
  const isContent = isAccountedFor(writing)
  if (isContent || writing.state !== 'layout artifact') closeText(writing)
  if (!isContent && writing.state === undefined) {
    putText(out, layout)
    writing.state = 'layout artifact'
  }
  putBytes(out, data, from, to)
  putText(out, '\n')
}

function isAccountedFor({isArtifact, open}: Writing): boolean {
  return isArtifact || open.includes(true)
}

function closeText(writing: Writing): void {
  const {out, state} = writing
  if (state === 'text' || state === 'text artifact') putText(out, 'ET\n')
  if (state === 'text artifact' || state === 'layout artifact') putText(out, 'EMC\n')
  writing.state = undefined
}

const pagination = '/Artifact<</Type/Pagination>>BDC\n'
const layout = '/Artifact<</Type/Layout>>BDC\n'
