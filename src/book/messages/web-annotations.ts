import type {Finding} from '../messages.ts'

/** A file of annotations that the manifest names. */
export function annotationsExist(path: string): Finding {
  return {
    rule: 'annotations-exist',
    severity: 'error',
    reason: `Cannot read annotations without the file ${path}`,
    note: 'the path starts from the folder of the manifest'
  }
}

export function annotationsAreList(): Finding {
  return {
    rule: 'annotations-understood',
    severity: 'error',
    reason: 'Unexpected content, expected Web Annotations: maps with a `target`',
    note: 'one, a list, a page with `items` or a collection, as https://www.w3.org/TR/annotation-model/ has them'
  }
}

/** Something in an annotation that does not come into the book. */
export function annotationUnderstood(strange: string): Finding {
  return {
    rule: 'annotations-understood',
    severity: 'warning',
    reason: `Unexpected annotation with ${strange}, expected a quotation with a comment or a tag`,
    note: 'a comment becomes a note, a tag an index mark; this is left out'
  }
}

/** Annotations of the same file on other texts. */
export function annotationsElsewhere(count: number): Finding {
  return {
    rule: 'annotations-left-out',
    severity: 'info',
    reason: `Left out ${count === 1 ? 'an annotation' : `${count} annotations`} on other texts`,
    note: 'the `source` of a target names the text by its file name or address'
  }
}
