import {createChance} from '../../bench/corpus.ts'

const vocabulary = `the of and to in that paper printer sheet page line house a is with for by from
extra=ordi=nary com=posi=tion type=set=ting under=stand=ing con=sid=er=able ty=pog=ra=phy bib=li=og=ra=phy illus=tra=tion
ar=range=ment gov=ern=ment par=tic=u=lar com=men=tary re=mark=able manu=script let=ter mar=ginal read=er`
  .replaceAll('=', '\u00AD')
  .split(/\s+/u)

/** So many words by chance from a fixed seed; some with something behind them. */
export function prose(seed: number, count: number, behind = ''): string {
  const chance = createChance(seed)
  const chosen = Array.from({length: count}, (_, at) => {
    const word = chance.pick(vocabulary)
    return at % 90 === 0 ? `${word}${behind}` : word
  })
  return chosen.join(' ')
}
