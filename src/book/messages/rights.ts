import type {Finding} from '../messages.ts'

export function permissionGranted(
  title: string,
  status: 'pending' | 'refused',
  of: string
): Finding {
  return status === 'refused'
    ? {
        rule: 'permission-granted',
        severity: 'error',
        reason: `Cannot print “${title}” without the permission${of}, which was refused`,
        note: 'take it out, or set `status: withheld`: a page then says where it can be read'
      }
    : {
        rule: 'permission-granted',
        severity: 'warning',
        reason: `Cannot print “${title}” without the permission${of}, which is pending`,
        note: 'when it comes, set `status: permitted` and its `permission`; `status: withheld` prints a page in its place'
      }
}

/** A status that nothing bears out, or none at all. */
export function permissionTold(title: string, status: string | undefined, key: string): Finding {
  const what = status === undefined ? 'whether it may be printed' : `that it is ${status}`
  return {
    rule: 'permission-granted',
    severity: 'warning',
    reason: `Cannot tell of “${title}” ${what} without ${key}`,
    note:
      status === undefined
        ? 'write public-domain, licensed, permitted, fair-use, pending, refused or withheld'
        : 'name what you can show to whoever asks: the number of the permission, the day of the letter'
  }
}

/** A reading that the ledger leaves out. */
export function rightsTold(title: string): Finding {
  return {
    rule: 'rights-are-told',
    severity: 'info',
    reason: `Cannot put “${title}” in the ledger without \`rights\` of its own`,
    note: 'other readings have them; of what you wrote yourself say `status: permitted` and `permission: own work`'
  }
}

export function permissionCurrent(title: string, expires: string, date: string): Finding {
  return {
    rule: 'permission-current',
    severity: 'warning',
    reason: `Unexpected end of the permission for “${title}” on ${expires}, expected a day not before the edition’s, ${date}`,
    note: 'ask for it anew, and write the new day under `expires`; or set `status: withheld`'
  }
}

export function permissionDated(title: string, expires: string): Finding {
  return {
    rule: 'permission-current',
    severity: 'warning',
    reason: `Cannot tell whether the permission for “${title}”, which ends on ${expires}, is current without the \`date\` of the book`,
    note: 'write the day of the edition: `date: 2026-09-01`'
  }
}

/** Permissions are given for a term, and must be asked for anew. */
export function permissionInTerm(title: string, term: string, course: string): Finding {
  return {
    rule: 'permission-current',
    severity: 'warning',
    reason: `Unexpected term “${term}” of the permission for “${title}”, expected that of the course, “${course}”`,
    note: 'ask for it anew, or write the terms alike'
  }
}

export function extentWithinLimit(titles: string, extent: string, limit: string): Finding {
  return {
    rule: 'extent-within-limit',
    severity: 'warning',
    reason: `Unexpected extent of ${titles}, ${extent}, expected ${limit}`,
    note: 'print less of it, or ask for permission and set `status: permitted`; `limit` under `rights` says what is allowed'
  }
}

export function extentKnown(title: string, key: string): Finding {
  return {
    rule: 'extent-is-known',
    severity: 'warning',
    reason: `Cannot tell whether the extent of “${title}” is within the limit without ${key}`,
    note: 'count them in the source: `pages used: 201-219` and `source pages: 310`, or `chapters: 1`'
  }
}

export function copiesWithinLimit(title: string, allowed: number, made: number): Finding {
  return {
    rule: 'copies-within-limit',
    severity: 'warning',
    reason: `Unexpected ${made} copies of “${title}”, expected no more than the ${allowed} that the permission allows`,
    note: 'ask for more, or make fewer: `copies` under `rights` of the book'
  }
}

export function copiesKnown(title: string, allowed: number): Finding {
  return {
    rule: 'copies-are-known',
    severity: 'info',
    reason: `Cannot tell whether the ${allowed} copies of “${title}” are enough without the \`copies\` of the book`,
    note: 'write how many are made: `rights: {copies: 60}`, not under a reading'
  }
}

export function licenceKnown(name: string, near?: string): Finding {
  return {
    rule: 'licence-is-known',
    severity: 'error',
    reason: `Unexpected licence “${name}”, expected an SPDX id or a Creative Commons name`,
    note: near
      ? `did you mean ${near}?`
      : '`CC-BY-4.0`, `CC BY-NC 4.0`, `CC0`; a licence of your own is `LicenseRef-` and a name. Where there is none, name the `holder` alone'
  }
}

export function licenceAllowsChanges(title: string, licence: string, what: string): Finding {
  return {
    rule: 'licence-allows-changes',
    severity: 'warning',
    reason: `Unexpected ${what} in “${title}”, expected the text unchanged: ${licence} allows no other`,
    note: 'print it whole, or ask the holder and set `status: permitted`'
  }
}

export function withheldHasLink(title: string): Finding {
  return {
    rule: 'withheld-has-link',
    severity: 'warning',
    reason: `Cannot lead from “${title}”, which is withheld, to where it can be read without \`library\``,
    note: 'write the address of the library’s record under `rights`; else the page says only that it is not printed'
  }
}

export function withheldIsCited(title: string): Finding {
  return {
    rule: 'withheld-is-cited',
    severity: 'warning',
    reason: `Cannot say where “${title}”, which is withheld, is printed without \`citation\` or \`csl\``,
    note: 'readers find it by them where the address has gone'
  }
}

export function withheldTextOut(title: string, what: string): Finding {
  return {
    rule: 'withheld-text-is-out',
    severity: 'info',
    reason: `Left out of “${title}”, which is withheld: ${what}`,
    note: 'they stand on its words; headnote, questions and further reading are printed'
  }
}
