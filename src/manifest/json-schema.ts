import * as z from 'zod'
import {manifestSchema} from './schema.ts'
import type {Path} from './yaml.ts'

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  /** Of maps whose keys are names. */
  readonly additionalProperties?: JsonSchema | boolean
  readonly anyOf?: readonly JsonSchema[]
}

/** The JSON schema of `reader.yaml`, for the completion and checks of text editors. */
export function jsonSchema(): object {
  return {
    $id: 'https://unpkg.com/lectern/schema.json',
    title: 'Manifest of a reader (reader.yaml), for Lectern',
    ...(z.toJSONSchema(manifestSchema, {
      target: 'draft-7',
      io: 'input',
      override: ({jsonSchema: schema}) => {
        // YAML's `edition: 2` is a number to a text editor, and a text to us.
        const free = !schema.enum && !schema.pattern && !schema.format
        if (schema.type === 'string' && free) Object.assign(schema, {type: ['string', 'number']})
      }
    }) as object)
  }
}

let root: readonly JsonSchema[] | undefined

/** The keys that may stand in the map at a path. */
export function knownKeys(path: Path): string[] {
  root ??= options(jsonSchema())
  let places = root
  for (const key of path) {
    places = places.flatMap(place =>
      options(typeof key === 'number' ? place.items : memberOf(place, key))
    )
  }
  return places.flatMap(place => Object.keys(place.properties ?? {}))
}

function memberOf(
  {properties, additionalProperties}: JsonSchema,
  key: string
): JsonSchema | undefined {
  if (properties?.[key]) return properties[key]
  return typeof additionalProperties === 'object' ? additionalProperties : undefined
}

function options(schema: JsonSchema | undefined): JsonSchema[] {
  if (!schema) return []
  return schema.anyOf ? schema.anyOf.flatMap(options) : [schema]
}
