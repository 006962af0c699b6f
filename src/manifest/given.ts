type Given<Values> = {[Key in keyof Values]?: Exclude<Values[Key], undefined>}

/** Only the keys that have a value (`exactOptionalPropertyTypes`). */
export function given<Values extends object>(values: Values): Given<Values> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Given<Values>
}
