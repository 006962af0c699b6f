import {words} from './lines.ts'
import type {Piece} from './pieces.ts'

/** `Dear Sir,`, `My dear Anna,--`, `Sir:` opening a block. */
export function isSalutation(piece: Piece | undefined): boolean {
  if (!piece || piece.kind === 'heading' || piece.kind === 'rule') return false
  return salutation.test(words(piece.lines[0]).slice(0, 70))
}

const salutation =
  /^["“_]*(?:(?:my |our )?(?:very )?(?:dear(?:est)?|honou?red|respected|beloved) [\p{L}.'’ -]{2,40}|sir|madam|sirs|gentlemen|ladies and gentlemen)[,:;.!_]*(?:--|—|$|[,:] ?(?:--|—)?(?=\p{Lu}|$))/iu
