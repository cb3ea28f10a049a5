import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { build } from 'esbuild'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { type Place, placeOf } from './contents.ts'

/** What runs, by the place where it looks for everything else: one folder below package.json, like its sources. */
const programs = {
  'cli/hotdesk.mjs': 'cli/program.ts',
  'runtime/serve.mjs': 'runtime/serve.ts',
  'runtime/launch/web.mjs': 'runtime/launch/web.mjs',
  'dist/worker.mjs': 'agi-worker/main.ts',
}

/** The worker reaches into it (agi-worker/adapters/ari/credentials.ts), so it stays a separate package. */
export const asPackages = ['ari-client']

/** Sought at run time and done without; or only where Hot Desk runs from its sources. */
const absent = ['pg-native', 'next/dist/bin/next']

// Packages in the older format of modules expect these.
const banner = `import { createRequire as requireFrom } from 'node:module'
import { dirname as folderOf } from 'node:path'
const require = requireFrom(import.meta.url), __filename = import.meta.filename, __dirname = folderOf(__filename)`

/**
 * Writes the programs into `folder`, each with all that it imports. Not minified: what an error names can be found.
 *
 * @returns the npm packages that are in them
 */
export async function bundlePrograms(folder: string): Promise<Place[]> {
  const places: Place[] = []
  for (const [file, source] of Object.entries(programs)) {
    const { metafile } = await build({
      absWorkingDir: projectDirectory,
      entryPoints: [source],
      outfile: join(folder, file),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node24',
      external: [...asPackages, ...absent],
      banner: { js: banner },
      metafile: true,
      logLevel: 'warning',
    })
    const outputs = Object.values(metafile.outputs)
    refuseWhatIsNotThere(
      file,
      outputs.flatMap(({ imports }) => imports),
    )
    places.push(...outputs.flatMap(({ inputs }) => Object.keys(inputs)).flatMap((input) => placeOf(input) ?? []))
  }
  return places
}

const there = new Set([...asPackages, ...absent, ...builtinModules])

function refuseWhatIsNotThere(file: string, imports: { path: string; external?: boolean }[]): void {
  const missing = imports.filter(({ path, external }) => external && !there.has(path.replace(/^node:/, '')))
  if (missing.length > 0)
    throw new Error(`${file} needs ${missing.map(({ path }) => path).join(', ')}, which a package does not have.`)
}
