/** Lectern as a library: the verbs of the command line, and the types that they give. None of them prints or exits. */

export type {Book, ImageFile, Section, SectionType} from './book/book.ts'
export {EnvironmentError} from './book/errors.ts'
export type * from './book/manifest.ts'
export type {Severity} from './book/messages.ts'
export {loadManifest, ManifestError} from './manifest/index.ts'
export {type LogFormat, type ReportOptions, report} from './report/index.ts'
export {type BuildOptions, build, type Progress, type Result} from './verbs/build.ts'
export {type CheckOptions, check} from './verbs/check.ts'
export {clean} from './verbs/clean.ts'
export {doctor, type Examination} from './verbs/doctor.ts'
export {init} from './verbs/init.ts'
export {type Vendored, type VendorOptions, vendor} from './verbs/vendor.ts'
