import nextVitals from 'eslint-config-next/core-web-vitals'
import tseslint from 'typescript-eslint'

const web = ['app/**', 'components/**', 'lib/**', 'proxy.ts', 'next.config.ts']

const actionsInFunctions = {
  selector: ':function > BlockStatement > ExpressionStatement[directive="use server"]',
  message:
    'An action within a function sends what it closes over through the browser, under a key that is no secret: put it into a file of actions.',
}

/** What every page would wait for. */
const notForEveryPage = [
  { name: 'sonner', message: 'Take toast from components/ui/toast.ts, which fetches it late.', allowTypeImports: true },
  { name: 'next/dynamic', message: 'Take late from components/ui/late.tsx, which is smaller.' },
]

/** Whose words all come from words/ (docs/decisions/0060-languages.md). */
const inEveryLanguage = [
  'app/**',
  'components/**',
  'lib/csv/**',
  'lib/locations/**',
  'lib/own-page/**',
  'lib/phones/**',
  'lib/reports/{words,tables}.ts',
]
/** Programs read English, and so do those who write them. */
const forPrograms = ['app/api/**', 'app/docs/**', 'app/metrics/**', '**/*.test.ts', '**/*.test.tsx', '**/fixtures.ts']

// “Hot Desk” is a name, and what is thrown or compared is for programs.
const notWords = [
  'Literal[value=/^\\s*Hot Desk\\s*$/]',
  'NewExpression > *',
  'BinaryExpression > *',
  'SwitchCase > *',
  'TSLiteralType > *',
  'TaggedTemplateExpression > *',
].join(', ')
const aWord = '[A-Za-z]{2}'
const spoken =
  '/^(aria-(label|description|roledescription|valuetext)|title|alt|placeholder|label|hint|legend|says|lead)$/'
const english = [
  `JSXText[value=/${aWord}/]:not([value=/^\\s*Hot Desk\\s*$/])`,
  `JSXElement > JSXExpressionContainer > Literal[value=/${aWord}/]`,
  `JSXElement > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=/${aWord}/]`,
  `JSXElement > JSXExpressionContainer > :matches(ConditionalExpression, LogicalExpression) > Literal[value=/${aWord}/]`,
  `JSXAttribute[name.name=${spoken}] > Literal[value=/${aWord}/]`,
  `JSXAttribute[name.name=${spoken}] TemplateElement[value.raw=/${aWord}/]`,
  // Whatever looks English, wherever it stands: “Done”, “Saving…”, “No desk matches”.
  `Literal[value=/^[A-Z][a-z]+(…|\\.)?$/]:not(${notWords})`,
  `Literal[value=/^[A-Z][a-z’]* [A-Za-z]/]:not(${notWords})`,
  `TemplateLiteral:not(${notWords}) > TemplateElement[value.raw=/(^[A-Z][a-z’]* )|( (a|and|at|by|for|has|in|is|of|on|the|to|was|were|with) )/]`,
].map((selector) => ({ selector, message: 'Readers have other languages, too: take it from words/.' }))

export default tseslint.config(
  {
    ignores: [
      '.next/**',
      '.cache/**',
      '.hotdesk/**',
      'dist/**',
      'generated/**',
      'next-env.d.ts',
      'test-results/**',
      'playwright-report/**',
      '**/.temp/**',
    ],
  },
  ...nextVitals.map((config) => (config.ignores && !config.rules ? config : { ...config, files: web })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A promise in a test's expression or an async function required by an interface need no await inside.
      '@typescript-eslint/require-await': 'off',
      'no-console': 'off',
    },
  },
  {
    files: ['app/**', 'components/**', 'lib/**'],
    rules: { 'no-restricted-syntax': ['error', actionsInFunctions] },
  },
  {
    files: inEveryLanguage,
    ignores: forPrograms,
    rules: { 'no-restricted-syntax': ['error', actionsInFunctions, ...english] },
  },
  {
    // docs/decisions/0069-what-the-board-waits-for.md
    files: ['app/**', 'components/**'],
    ignores: ['components/ui/drawn-toasts.tsx'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: notForEveryPage }] },
  },
  {
    files: ['agi-worker/**/*.ts', 'pbx/**/*.ts'],
    // PINs must not reach a log by accident: one logger, which redacts.
    rules: { 'no-console': 'error' },
  },
)
