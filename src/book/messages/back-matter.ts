import type {Finding} from '../messages.ts'

export function sectionListed(key: string, section: string, list: string): Finding {
  return {
    rule: 'section-is-listed',
    severity: 'warning',
    reason: `Cannot print what \`${key}\` has without \`${section}\` in \`${list}\``,
    note: `add \`${section}\` to \`${list}\`, or leave \`${list}\` out to have the usual one`
  }
}

export function sectionHasWords(section: string, key: string): Finding {
  return {
    rule: 'section-has-words',
    severity: 'warning',
    reason: `Cannot make the section \`${section}\` without ${key}`,
    note: `it is left out of the book: write what it is to say, or take \`${section}\` out of the list`
  }
}

export function dateSorts(date: string): Finding {
  return {
    rule: 'chronology-date-sorts',
    severity: 'warning',
    reason: `Unexpected date “${date}” in the chronology, expected one that can be put in order`,
    note: 'it is printed as written, behind the event before it: write `1899`, `1899-03-07`, `44 BC`, `c. 1450` or `1914/1918`'
  }
}

export function eventPlaceFound(words: string, near?: string): Finding {
  return {
    rule: 'chronology-place-exists',
    severity: 'error',
    reason: `Cannot give an event the page of “${words}” without a reading of that id, or one that has these words`,
    note: near
      ? `did you mean \`${near}\`?`
      : 'name the id of a reading, or quote words that stand in one reading once'
  }
}

export function eventPlaceUnique(words: string, places: readonly string[]): Finding {
  return {
    rule: 'chronology-place-exists',
    severity: 'error',
    reason: `Unexpected “${words}” at ${places.length} places, expected words that stand in the book once`,
    note: `they stand at ${places.slice(0, 4).join(', ')}: quote more of the sentence`
  }
}

/** Two lives of one person. */
export function lifeToldOnce(name: string): Finding {
  return {
    rule: 'contributor-is-told-once',
    severity: 'info',
    reason: `Left out what this text says of ${name}: the manifest says who that is`
  }
}

export function lifeHasReading(name: string, near?: string): Finding {
  return {
    rule: 'contributor-has-reading',
    severity: 'warning',
    reason: `Cannot give the contributor “${name}” pages without a reading by that name`,
    note: near ? `did you mean “${near}”?` : 'write the name as the reading has it under `authors`'
  }
}

export function answersPrinted(count: number): Finding {
  return {
    rule: 'answer-is-printed',
    severity: 'info',
    reason: `Left out ${count === 1 ? 'an answer' : `${count} answers`} to questions for discussion`,
    note: 'for a teacher’s edition add `questions` to `backmatter`'
  }
}
