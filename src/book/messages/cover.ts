import type {Finding} from '../messages.ts'

/** What keeps a cover from being what the manifest asks for. */
export function coverPaperIsKnown(spine: number): Finding {
  return {
    rule: 'cover-paper-is-known',
    severity: 'warning',
    reason: 'Cannot be sure of the spine’s width without the thickness of the paper',
    note: `${spine} mm is reckoned with 0.1 mm a leaf; ask the printer, and write \`cover: {paper: {caliper: 0.1mm}}\` in reader.yaml`
  }
}

export function coverSpineHasRoom(spine: number, least: number): Finding {
  return {
    rule: 'cover-spine-has-room',
    severity: 'warning',
    reason: `Cannot set words on a spine of ${spine} mm, expected ${least} mm`,
    note: 'the spine stays empty; `spine: none` under `cover` says that it shall'
  }
}

export function coverImageExists(image: string): Finding {
  return {
    rule: 'cover-image-exists',
    severity: 'error',
    reason: `Cannot set the cover without its image \`${image}\``,
    note: 'the path starts at the folder of reader.yaml; png, jpg, webp and svg can be set'
  }
}

export function coverTextFits(): Finding {
  return {
    rule: 'cover-text-fits',
    severity: 'error',
    reason: 'Cannot set all words on the cover',
    note: 'shorten `back` under `cover`, or a title that is very long'
  }
}
