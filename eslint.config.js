import nextVitals from 'eslint-config-next/core-web-vitals'
import tseslint from 'typescript-eslint'

const web = ['app/**', 'components/**', 'lib/**', 'proxy.ts', 'next.config.ts']

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
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: ':function > BlockStatement > ExpressionStatement[directive="use server"]',
          message:
            'An action within a function sends what it closes over through the browser, under a key that is no secret: put it into a file of actions.',
        },
      ],
    },
  },
  {
    files: ['agi-worker/**/*.ts', 'pbx/**/*.ts'],
    // PINs must not reach a log by accident: one logger, which redacts.
    rules: { 'no-console': 'error' },
  },
)
