import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

const untrusted = [
  { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'text nodes only: cell text is untrusted' },
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
    message: 'text nodes only: cell text is untrusted',
  },
  { selector: 'CallExpression[callee.name="eval"]', message: 'no code from text' },
];

export default ts.config(
  { ignores: ['dist/**', 'release/**', 'node_modules/**', 'test-results/**', 'playwright-report/**'] },
  js.configs.recommended,
  ...ts.configs.strict,
  { files: ['renderer/**/*.{ts,tsx}'], ...hooks.configs.flat.recommended },
  {
    rules: {
      'no-restricted-syntax': ['error', ...untrusted],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    files: ['scripts/**', 'tests/**', 'analysis/node/**'],
    rules: { 'no-console': 'off' },
    languageOptions: {
      globals: {
        module: 'writable',
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
      },
    },
  },
  {
    // One door to each of these: a second would be a second way to draw or to read a file.
    files: ['renderer/**/*.{ts,tsx}', 'analysis/**/*.ts', 'electron/**/*.ts'],
    ignores: ['renderer/charts/plotly.ts', 'analysis/import/readers/**', 'analysis/report/**'],
    rules: {
      'no-restricted-imports': ['error', { paths: ['plotly.js', 'xlsx', 'docx'], patterns: ['plotly.js/*'] }],
    },
  },
  // Playwright reads what a fixture needs from its pattern, which is empty where it needs nothing.
  { files: ['tests/e2e/**'], rules: { 'no-empty-pattern': 'off' } },
);
