import {attribute} from './attributes.ts'
import {addFlaw} from './flaws.ts'
import type {Subject} from './subject.ts'
import {placeOf, type Tag} from './tree.ts'

/** Rows of one length, and heads of which it is known what they head (PDF/UA-1, 7.5). */
export function checkTables(subject: Subject): void {
  for (const tag of subject.tree?.tags ?? []) {
    if (tag.type !== 'Table') continue
    const rows = tag.kids.flatMap(rowsIn)
    if (!isRegular(subject, rows)) addFlaw(subject.flaws, 'tables-are-regular', placeOf(tag))
    if (!headsAreKnown(subject, rows)) addFlaw(subject.flaws, 'headers-have-scope', placeOf(tag))
  }
}

/** A caption may hold a note, which has parts of its own. */
function rowsIn(kid: Tag): readonly Tag[] {
  if (kid.type === 'TR') return [kid]
  return /^T(?:Head|Body|Foot)$/u.test(kid.type) ? kid.kids : []
}

/** Counts the columns that cells take in each row, those of cells that come down from above with them. */
function isRegular(subject: Subject, rows: readonly Tag[]): boolean {
  const widths: number[] = []
  let hanging: {columns: number; rows: number}[] = []
  for (const {kids} of rows) {
    const cells = kids.map(cell => ({
      columns: spanOf(subject, cell, 'ColSpan'),
      rows: spanOf(subject, cell, 'RowSpan')
    }))
    const all = [...hanging, ...cells]
    widths.push(all.reduce((sum, {columns}) => sum + columns, 0))
    hanging = all.map(cell => ({...cell, rows: cell.rows - 1})).filter(cell => cell.rows > 0)
  }
  return widths.every(width => width === widths[0])
}

function headsAreKnown(subject: Subject, rows: readonly Tag[]): boolean {
  const cells = rows.flatMap(({kids}) => kids)
  const heads = cells.filter(({type}) => type === 'TH')
  if (heads.every(head => attribute(subject, head, 'Scope') !== undefined)) return true
  return cells
    .filter(({type}) => type === 'TD')
    .every(cell => attribute(subject, cell, 'Headers') !== undefined)
}

function spanOf(subject: Subject, cell: Tag, name: string): number {
  const span = attribute(subject, cell, name)
  return typeof span === 'number' && span > 0 ? span : 1
}
