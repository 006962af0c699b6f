import type {Imposed, SheetSettings} from '../verbs/impose.ts'

/** How many sheets there are, and what to do with them, a line each. */
export function tellSheets(sheets: Imposed, settings: SheetSettings): string {
  return `${[whatToDo(sheets, settings), ...remarks(sheets, settings)].join('\n')}\n`
}

/** `12 sheets of A4: print on both sides, flip on the short edge; fold the stack in the middle and staple the fold.` */
function whatToDo(sheets: Imposed, settings: SheetSettings): string {
  const {scheme, flip = sheets.fold} = settings
  const paper = sheets.paper ? ` of ${sheets.paper.name}` : ` of ${sizeOf(sheets)}`
  const stack = `${counted(sheets.sheets, 'sheet')}${paper}`
  if (scheme.kind === 'spreads') return `${stack}: print on one side, in actual size.`
  const print = `print on both sides in actual size, flip on the ${flip} edge`
  if (scheme.kind === 'booklet') {
    return `${stack}: ${print}; fold the stack in the middle and staple the fold.`
  }
  const {signatures} = sheets
  return `${stack} in ${signaturesTold(signatures)}: ${print}; fold each signature by itself, lay them on each other in their order, and sew or glue the back.`
}

function remarks(
  {plan, paper, larger, blank, sheets, mixed, unprinted}: Imposed,
  settings: SheetSettings
): string[] {
  const lines: string[] = []
  if (plan.scale < 1) {
    const whole = larger ? `; ${larger.name} holds them as they are (--paper ${larger.name})` : ''
    lines.push(
      `Two pages have no room on ${paper?.name}: they are made smaller, to ${Math.floor(plan.scale * 100)} %${whole}.`
    )
  }
  if (blank > 0 && settings.scheme.kind !== 'spreads') {
    lines.push(`${counted(blank, 'page')} at the end ${blank === 1 ? 'stays' : 'stay'} blank.`)
  }
  if (unprinted > 0) {
    const lost = counted(unprinted, 'form field or comment', 'form fields or comments')
    lines.push(`${lost} of the file will not be printed: print it to a PDF first, from a viewer.`)
  }
  if (mixed)
    lines.push('Pages differ in size: each stands against the fold, in the middle of the height.')
  if (settings.scheme.kind === 'booklet' && sheets > manySheets) {
    lines.push(
      `${sheets} sheets are too many to staple well: --signatures 16 makes several small stacks.`
    )
  }
  return lines
}

/** `3 signatures of 4 sheets`; `4 signatures, 2 of 4 sheets and 2 of 3`. */
function signaturesTold(signatures: readonly number[]): string {
  const most = Math.max(...signatures)
  const many = signatures.filter(sheets => sheets === most).length
  const few = signatures.length - many
  const all = counted(signatures.length, 'signature')
  if (few === 0) return `${all} of ${counted(most, 'sheet')}`
  return `${all}, the first ${many === 1 ? '' : `${many} `}of ${counted(most, 'sheet')}, the last ${few === 1 ? '' : `${few} `}of ${most - 1}`
}

function sizeOf({plan}: Imposed): string {
  const [width, height] = [plan.width, plan.height].map(
    points => Math.round((points / 72) * 254) / 10
  )
  return `${width} × ${height} mm`
}

function counted(count: number, thing: string, things = `${thing}s`): string {
  return `${count} ${count === 1 ? thing : things}`
}

/** A stapler’s usual reach. */
const manySheets = 20
