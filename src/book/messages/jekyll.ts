import type {Finding} from '../messages.ts'
import {clip} from './clip.ts'

/** A tag that neither Liquid nor Jekyll has: a plugin of the site made its text. */
export function liquidTagIsKnown(name: string, tag: string): Finding {
  return {
    rule: 'liquid-tag-is-known',
    severity: 'error',
    reason: `Unexpected Liquid tag \`${name}\`, expected one of Jekyll’s: ${clip(tag)} is left out`,
    note: `say what to do with it in reader.yaml: \`liquid: {${name}: drop}\`, or \`body\`, or the text to put in its place`
  }
}

export function liquidFilterIsKnown(name: string): Finding {
  return {
    rule: 'liquid-filter-is-known',
    severity: 'error',
    reason: `Unexpected Liquid filter \`${name}\`, expected one of Jekyll’s: its value is printed as it is`,
    note: 'a plugin of the site changes the value here: write the text that it makes in its place'
  }
}

/** A tag without its end, or one that no parser takes. */
export function liquidIsSound(why: string, tag: string): Finding {
  return {
    rule: 'liquid-is-sound',
    severity: 'error',
    reason: `Cannot read the Liquid ${clip(tag)}: ${why}`,
    note: 'Jekyll stops here too; the marks are left out and the words around them are kept'
  }
}

/** What fails when it is run. */
export function liquidRuns(why: string, tag: string): Finding {
  return {
    rule: 'liquid-runs',
    severity: 'error',
    reason: `Cannot put text in the place of the Liquid ${clip(tag)}: ${why}`,
    note: 'write the text that the site shows here in its place'
  }
}

export function liquidHasValue(output: string): Finding {
  return {
    rule: 'liquid-has-value',
    severity: 'warning',
    reason: `Cannot print the Liquid ${clip(output)} without a value: nothing is printed`,
    note: 'the site’s settings or data, or the metadata of the text, may be where it should come from: see `site` in reader.yaml'
  }
}

/** Words that a condition or an empty loop of the site keeps out of the page. */
export function liquidTextIsChosen(words: string): Finding {
  return {
    rule: 'liquid-text-is-chosen',
    severity: 'info',
    reason: `Left out the words of a Liquid branch that is not taken: “${clip(words)}”`,
    note: 'what the condition asks for may be in the site’s settings or data: see `site` in reader.yaml'
  }
}

export function liquidIsBounded(what: string): Finding {
  return {
    rule: 'liquid-is-bounded',
    severity: 'error',
    reason: `Cannot run the Liquid of this text without ${what}: its tags are left out`,
    note: 'look for a loop over a long list, or an include that calls itself'
  }
}

export function liquidHasNoClock(): Finding {
  return {
    rule: 'liquid-has-no-clock',
    severity: 'warning',
    reason: 'Unexpected time of the day in Liquid, expected a book that is the same on every day',
    note: 'the `date` of reader.yaml, the day of the edition, is taken for it; without one nothing is printed'
  }
}

export function liquidHasNoChance(filter: string): Finding {
  return {
    rule: 'liquid-has-no-chance',
    severity: 'warning',
    reason: `Unexpected chance in the Liquid filter \`${filter}\`, expected a book that is the same on every day`,
    note: 'the first items are taken'
  }
}

export function includeExists(name: string, folder: string): Finding {
  return {
    rule: 'include-exists',
    severity: 'error',
    reason: `Cannot include “${clip(name)}” without a file of that name in ${folder}`,
    note: 'a theme or a plugin may bring it: copy the file there, or say in reader.yaml what to do with it: `liquid: {"include NAME": drop}`'
  }
}

/** A path that leads out of the folders of the site. */
export function includeIsOfSite(name: string): Finding {
  return {
    rule: 'include-is-of-site',
    severity: 'error',
    reason: `Unexpected include of “${clip(name)}”, expected a file of the site’s own \`_includes\` folder`,
    note: 'no file outside of the site is read: not by `..`, not by an absolute path, not through a link'
  }
}

export function includeEnds(chain: readonly string[]): Finding {
  return {
    rule: 'include-ends',
    severity: 'error',
    reason: `Cannot include what includes itself without end: ${chain.join(' → ')}`,
    note: 'take one of these includes out'
  }
}

export function siteLinkResolves(target: string, tag: string): Finding {
  return {
    rule: 'site-link-resolves',
    severity: 'error',
    reason: `Cannot link to “${clip(target)}” without such a file in the site`,
    note: `\`{% ${tag} %}\` takes ${tag === 'post_url' ? 'the name of a post without its ending' : 'the path of a file from the root of the site'}: say by \`site\` in reader.yaml where that is`
  }
}

/** Settings of a site that are no YAML. */
export function siteConfigIsYaml(path: string, line: number, reason: string): Finding {
  return {
    rule: 'site-config-is-yaml',
    severity: 'warning',
    reason: `Cannot read ${path} without sound YAML, line ${line}: ${reason}`,
    note: 'what could be read of it is taken, and Jekyll’s defaults for the rest'
  }
}

export function siteExists(path: string): Finding {
  return {
    rule: 'site-exists',
    severity: 'error',
    reason: `Cannot read the site ${path} without a folder there`,
    note: 'the path starts from the folder of reader.yaml'
  }
}

export function postIsPublished(path: string): Finding {
  return {
    rule: 'post-is-published',
    severity: 'warning',
    reason: `Unexpected \`published: false\` in ${path}, expected a text to print: left out`,
    note: 'take it out of the readings, or publish it'
  }
}

export function postIsNoDraft(): Finding {
  return {
    rule: 'post-is-no-draft',
    severity: 'info',
    reason: 'Read a draft, which the site does not show'
  }
}

export function authorIsKnown(key: string, file: string): Finding {
  return {
    rule: 'author-is-known',
    severity: 'warning',
    reason: `Unexpected author “${clip(key)}”, expected a key of ${file}`,
    note: 'it is printed as it is: add it there, or name the author in reader.yaml'
  }
}

/** Front matter that opens and does not end. */
export function metadataIsClosed(): Finding {
  return {
    rule: 'metadata-is-closed',
    severity: 'error',
    reason: 'Cannot read the metadata without the line `---` that closes it',
    note: 'it is printed as text: write `---` on a line of its own behind the last key'
  }
}

/** A list or a map where words are expected. */
export function metadataIsWords(key: string, kind: string): Finding {
  return {
    rule: 'metadata-is-words',
    severity: 'warning',
    reason: `Unexpected ${kind} as \`${key}\`, expected words: it is left out`,
    note: 'quote a value that begins with a bracket or a brace'
  }
}

export function languageIsKnown(words: string): Finding {
  return {
    rule: 'language-is-known',
    severity: 'warning',
    reason: `Unexpected language “${clip(words)}”, expected a tag as \`en\` or \`pt-BR\``,
    note: 'the language of the book is taken for it: name that of the text in reader.yaml'
  }
}

/** Settings or data of a site that are YAML, but not what they should be. */
export function siteDataIsSound(path: string, reason: string): Finding {
  return {
    rule: 'site-data-is-sound',
    severity: 'warning',
    reason: `Cannot read ${path} whole: ${reason}`,
    note: 'Jekyll stops here; what could be read of it is taken'
  }
}
