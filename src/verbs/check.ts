import {type BuildOptions, compose, type Result, settle} from './build.ts'

export type CheckOptions = Pick<BuildOptions, 'rules'>

/** Everything of a build but the pages: what is wrong with the manifest and the texts. */
export async function check(
  path: Parameters<typeof compose>[0],
  options: CheckOptions = {}
): Promise<Result> {
  const {book, files, readings} = await compose(path, options)
  return {outputs: [], files: settle(files, book, options), readings, pages: 0}
}
