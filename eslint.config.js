// Lint rules: correctness, hooks, and the table of who may import whom (docs: README, "Folders").
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { importTable } from './scripts/lint/import-table.js';

export default tseslint.config(
  {
    ignores: ['.next/', '.build/', 'data/', 'prisma/generated/', 'public/', 'next-env.d.ts', 'test-results/'],
  },
  ...tseslint.configs.recommended,
  {
    plugins: { beckon: { rules: { 'import-table': importTable } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'beckon/import-table': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['app/**', 'components/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.name="dynamic"][arguments.length=1]',
          message:
            'Say what stands in its place meanwhile (loading): without, the whole page is hidden until the code is here.',
        },
      ],
    },
  },
  { files: ['scripts/**', 'bench/**', 'embed/build/**'], rules: { 'no-console': 'off' } },
);
