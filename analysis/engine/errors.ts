import { EngineError, type EngineErrorKind } from './engine.ts';

/**
 * How DuckDB's messages begin, and what it means to us. Only beginnings: what follows may quote a cell. The
 * more special stands first.
 */
const kinds: readonly (readonly [RegExp, EngineErrorKind])[] = [
  [/^(INTERRUPT Error|query was cancell?ed)/i, 'cancelled'],
  [/^(Permission Error|Invalid Input Error: Cannot change configuration option)/, 'denied'],
  [/^(Out of Memory Error|std::bad_alloc|failed to allocate|could not allocate)/i, 'out-of-memory'],
  [/^(Parser Error|no statements)/, 'syntax'],
  [/^(Catalog|Binder|Dependency) Error/, 'catalog'],
  [/^(Conversion|Invalid Input|Out of Range|Constraint|Mismatch Type|Invalid Type) Error/, 'conversion'],
  [/^(INTERNAL|FATAL) Error/, 'lost'],
  [/^[A-Z][A-Za-z ]* Error:/, 'other'],
];

/** What a broken WebAssembly instance says; nothing that it holds can be trusted afterwards. */
const trap =
  /RuntimeError|memory access out of bounds|table index is out of bounds|unreachable|indirect call|null function|Aborted\(|call stack|has been invalidated/i;

/** Any failure of DuckDB as an `EngineError` with its kind. */
export function engineError(cause: unknown): EngineError {
  if (cause instanceof EngineError) return cause;
  const message = plainMessage(cause instanceof Error ? cause.message : String(cause));
  if (cause instanceof Error && cause.name === 'RuntimeError') return new EngineError('lost', message);
  const kind = kinds.find(([beginning]) => beginning.test(message))?.[1] ?? (trap.test(message) ? 'lost' : 'other');
  return new EngineError(kind, message);
}

// Parser errors come as JSON: {"exception_type":"Parser","exception_message":"..."}.
function plainMessage(message: string): string {
  const found = /^\{"exception_type":"([^"]*)".*"exception_message":("(?:[^"\\]|\\.)*")/s.exec(message);
  if (!found?.[1] || !found[2]) return message;
  return `${found[1]} Error: ${String(JSON.parse(found[2]))}`;
}
