// Who may import whom, and why. ARCHITECTURE.md has the same as a table.

const tests = '\\.test\\.tsx?$'
const pure =
  '^(agi-worker/(routing/|sessions/(decide|access|access-rules)\\.ts$|(owners|policies)/decide\\.ts$|reconcile/plan\\.ts$)|pbx/(entries\\.ts$|dialplan/|prompts/(?!(read|known)-sounds)))'
const web = '^(app/|components/|lib/(?!contract/|database/)|proxy\\.ts$|instrumentation)'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'contract-imports-zod-and-words-only',
      comment:
        'lib/contract is what web and worker agree on. Whatever it imports, both would have to carry and agree on too.',
      severity: 'error',
      from: { path: '^lib/contract/', pathNot: tests },
      to: { pathNot: '^(lib/contract|words)/|^node_modules/zod/' },
    },
    {
      name: 'words-import-nothing',
      comment: 'A translator needs nothing but the words. The code that shows them makes sure that each code has one.',
      severity: 'error',
      from: { path: '^words/', pathNot: tests },
      to: { pathNot: '^words/' },
    },
    {
      name: 'pure-files-do-nothing-else',
      comment:
        'Routing, decisions and plans are functions of their arguments: no I/O, no clock, no logger, so that tables can test them and a plan can be shown before it is carried out.',
      severity: 'error',
      from: { path: pure, pathNot: tests },
      to: { pathNot: `^(lib/contract|words)/|${pure}` },
    },
    {
      name: 'only-adapters-touch-the-outside',
      comment:
        'ARI, sockets and PostgreSQL have their own connection states, time-outs and errors. The adapters and pbx/ translate them; everything else in the worker speaks in our words.',
      severity: 'error',
      from: { path: '^agi-worker/', pathNot: ['^agi-worker/adapters/', tests] },
      to: {
        path: '^(node_modules/(ari-client|@types/ari-client|pg|@types/pg|@prisma)/|generated/|net$|tls$|node:net$|node:tls$)',
      },
    },
    {
      name: 'ui-knows-nothing-of-ours',
      comment: 'components/ui could ship in another product. What knows our words belongs in components/<area>.',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: { pathNot: '^components/ui/|^words/(common|language|numbers|translations|ui)\\.ts$|^node_modules/' },
    },
    {
      name: 'web-does-not-import-worker',
      comment: 'Web and worker are two processes which meet in the database, the internal API and lib/contract.',
      severity: 'error',
      from: { path: web },
      to: { path: '^agi-worker/' },
    },
    {
      name: 'worker-does-not-import-web',
      comment: 'The worker runs without the web app: they share lib/contract and lib/database, and nothing else.',
      severity: 'error',
      from: { path: '^agi-worker/', pathNot: tests },
      to: { path: web },
    },
    {
      name: 'database-stands-alone',
      comment: 'Web, worker and command line all reach PostgreSQL with it: it must not need any of them.',
      severity: 'error',
      from: { path: '^lib/database/', pathNot: tests },
      to: {
        pathNot: '^(lib/(contract|database)/|node_modules/|generated/)',
        path: '^(app|components|lib|agi-worker|pbx|runtime|cli)/',
      },
    },
    {
      name: 'pbx-stands-alone',
      comment: 'Worker and command line both speak to the PBX with it: it must not need either of them.',
      severity: 'error',
      from: { path: '^pbx/', pathNot: tests },
      to: { path: '^(app|components|lib/(?!contract/)|agi-worker|runtime|cli|generated)' },
    },
    {
      name: 'nothing-imports-upwards',
      comment:
        'Pages are made of components, components and pages of lib; what starts things knows them, never the reverse.',
      severity: 'error',
      from: { path: '^(app/|components/|lib/|agi-worker/|pbx/|proxy\\.ts$|instrumentation)', pathNot: tests },
      to: { path: '^(runtime|cli)/' },
    },
    {
      name: 'pages-are-on-top',
      comment: 'Pages compose components, and both use lib. What lib or a component needs of a page belongs below it.',
      severity: 'error',
      from: { path: '^(lib|components)/', pathNot: tests },
      to: { path: '^app/' },
    },
    {
      name: 'lib-does-not-import-components',
      comment: 'Verbs and queries serve REST and the command line as well, which have no pages.',
      severity: 'error',
      from: { path: '^lib/', pathNot: tests },
      to: { path: '^components/' },
    },
    {
      name: 'runtime-does-not-import-cli',
      comment: 'The command line uses what starts Hot Desk. The services start without the command line.',
      severity: 'error',
      from: { path: '^runtime/', pathNot: tests },
      to: { path: '^(cli|app|components)/' },
    },
    {
      name: 'product-does-not-import-tools',
      comment: 'tools, sandbox and e2e are for developers and tests. The product must run without them.',
      severity: 'error',
      from: {
        path: '^(app/|components/|lib/|agi-worker/|pbx/|runtime/|cli/|proxy\\.ts$|instrumentation)',
        pathNot: tests,
      },
      to: { path: '^(sandbox|tools|e2e|bench)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-dev-dependencies-in-the-product',
      comment: 'npm ci --omit=dev must leave a product that starts.',
      severity: 'error',
      from: { path: '^(app/|components/|lib/|agi-worker/|pbx/|runtime/|cli/|proxy\\.ts$)', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'imports-resolve',
      comment: 'An import that leads nowhere. Is the file there, and the package in package.json?',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^generated/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
