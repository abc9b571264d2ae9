import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { program } from '../../../analysis/document/program.ts';

it('names the version of the package', () => {
  const { productName, version } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>;
  expect(program).toBe(`${String(productName)} ${String(version)}`);
});
