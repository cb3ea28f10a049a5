import { programFolder } from './places.ts'

/** What deploy/install.sh installs as it is, by what a package has in its place. */
const changes: [from: string, to: string][] = [
  ['file:/opt/hotdesk/docs/', 'file:/usr/share/doc/hotdesk/'],
  ['/usr/bin/env node', `${programFolder}/node/bin/node`],
  ['--import tsx runtime/serve.ts', 'runtime/serve.mjs'],
  ['set -- node /opt/', `set -- ${programFolder}/node/bin/node /opt/`],
  ['/opt/hotdesk', programFolder],
]

/** A unit, or the command hotdesk, as it is in a package. */
export const adapt = (text: string): string =>
  changes.reduce((changed, [from, to]) => changed.replaceAll(from, to), text)
