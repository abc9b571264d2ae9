import { expect, it } from 'vitest';
import { engineError } from '../../../analysis/engine/errors.ts';

// Messages as DuckDB 1.5.6 writes them, native and in WebAssembly.
it.each([
  [
    'syntax',
    '{"exception_type":"Parser","exception_message":"syntax error at or near \\"SELEC\\"","error_subtype":"SYNTAX_ERROR"}',
  ],
  ['catalog', 'Catalog Error: Table with name nope does not exist!'],
  ['catalog', 'Binder Error: Referenced column "nope" not found in FROM clause!'],
  ['conversion', "Conversion Error: Could not convert string 'a' to INT32"],
  ['conversion', 'Out of Range Error: Overflow in addition of INT32 (2147483647 + 1)!'],
  [
    'denied',
    'Permission Error: Cannot access file "/etc/passwd" - file system operations are disabled by configuration',
  ],
  [
    'denied',
    'Invalid Input Error: Cannot change configuration option "memory_limit" - the configuration has been locked',
  ],
  ['cancelled', 'query was canceled'],
  ['cancelled', 'INTERRUPT Error: Interrupted!'],
  ['out-of-memory', 'Out of Memory Error: failed to allocate data of size 16.0 MiB (118.5 MiB/122.0 MiB used)'],
  ['lost', 'RuntimeError: memory access out of bounds'],
  ['lost', 'table index is out of bounds'],
  ['other', 'Not implemented Error: something'],
])('kind %s: %s', (kind, message) => {
  expect(engineError(new Error(message)).kind).toBe(kind);
});

it('takes the words out of a parser error', () => {
  const message = '{"exception_type":"Parser","exception_message":"syntax error at or near \\"x\\"\\n\\nLINE 1"}';
  expect(engineError(new Error(message)).message).toBe('Parser Error: syntax error at or near "x"\n\nLINE 1');
});

it('takes a cell that quotes a trap for what it is', () => {
  expect(engineError(new Error("Conversion Error: Could not convert string 'unreachable' to DOUBLE")).kind).toBe(
    'conversion',
  );
});
