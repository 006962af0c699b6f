import {execFile, spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync} from 'node:fs'
import {homedir} from 'node:os'
import {join} from 'node:path'

/*
 * veraPDF (https://verapdf.org, GPL and MPL) judges PDF/UA and PDF/A. It comes from Maven Central into a folder of this
 * user's, once; where Java is missing, or Maven, or the network, the tests that ask it are skipped and say so.
 */
const version = '1.30.2'
const folder = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'lectern-tests')
const jar = join(folder, `verapdf-cli-${version}.jar`)
const artifact = `org.verapdf.apps:cli:${version}`

let absent: boolean | undefined

/** Whether veraPDF cannot be had here; says why, once. */
export function missingVeraPdf(): boolean {
  if (absent !== undefined) return absent
  const why = hasJava() ? fetched() : 'Java is not installed'
  if (why) console.warn(`NOT TESTED: veraPDF judges no PDF, ${why}`)
  absent = why !== undefined
  return absent
}

/** What a file breaks: by standard (`ua1`, `3a`, `ua2`, `4`), the clauses with their tests: `7.1-3`. */
export type Verdict = Readonly<Record<string, readonly string[]>>

/** Paths are absolute. Judge files by the standards that they claim, or by one: a file at least. One start of Java for all of them. */
export async function veraPdf(
  files: readonly string[],
  standard = '0'
): Promise<Map<string, Verdict>> {
  const values = ['-Xmx1g', '-jar', jar, '-f', standard, '--format', 'text', '-v', ...files]
  const text = await java(values)
  const verdicts = new Map<string, Record<string, string[]>>(files.map(file => [file, {}]))
  let failed: string[] = []
  for (const line of text.split('\n')) {
    const [, file = '', judged = ''] = /^(?:PASS|FAIL) (.*) (\S+)$/u.exec(line) ?? []
    const verdict = verdicts.get(file)
    if (verdict) {
      failed = []
      verdict[judged] = failed
    } else if (line.startsWith('  FAIL ')) failed.push(line.slice(7).trim())
  }
  for (const [file, verdict] of verdicts) {
    if (Object.keys(verdict).length === 0) throw new Error(`veraPDF did not judge ${file}: ${text}`)
  }
  return verdicts
}

function hasJava(): boolean {
  return spawnSync('java', ['-version']).error === undefined
}

/** Why it is not there; nothing where it is. */
function fetched(): string | undefined {
  if (existsSync(jar)) return
  if (spawnSync('mvn', ['-version']).error) return 'Maven is not installed to fetch it'
  const repository = join(folder, 'maven')
  mkdirSync(repository, {recursive: true})
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:2.8:get'
  const values = ['-q', '-B', goal, `-Dartifact=${artifact}`, '-Dtransitive=false']
  spawnSync('mvn', [...values, `-Dmaven.repo.local=${repository}`], {timeout: 240_000})
  const found = join(repository, `org/verapdf/apps/cli/${version}/cli-${version}.jar`)
  if (!existsSync(found)) return 'Maven Central cannot be reached'
  cpSync(found, jar)
  return
}

/** It ends with 1 where a file fails: that is an answer too. */
function java(values: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = {maxBuffer: 2 ** 26, encoding: 'utf8'} as const
    execFile('java', values, options, (error, out, err) => {
      if (error && error.code !== 1) reject(new Error(`veraPDF failed: ${err}`, {cause: error}))
      else resolve(out)
    })
  })
}
