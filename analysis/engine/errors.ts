import { EngineError, type EngineErrorKind } from './engine.ts';

/** What DuckDB writes before the colon of a message, and what it means to us. */
const kinds: readonly (readonly [RegExp, EngineErrorKind])[] = [
  [/^(INTERRUPT|Interrupt)|query was cancell?ed/i, 'cancelled'],
  [
    /^Permission Error|disabled by configuration|disabled through configuration|configuration has been locked/i,
    'denied',
  ],
  [/^Out of Memory|failed to allocate|bad_alloc|could not allocate/i, 'out-of-memory'],
  [/^Parser Error|no statements/i, 'syntax'],
  [/^(Catalog|Binder|Dependency) Error/i, 'catalog'],
  [/^(Conversion|Invalid Input|Out of Range|Constraint|Mismatch Type|Invalid Type) Error/i, 'conversion'],
];

/** What a broken WebAssembly instance says; nothing it holds can be trusted afterwards. */
const trap =
  /RuntimeError|memory access out of bounds|table index is out of bounds|unreachable|indirect call|null function|Aborted\(|stack size exceeded|FATAL Error|INTERNAL Error|database has been invalidated/i;

/** Any failure of DuckDB as an `EngineError` with its kind. */
export function engineError(cause: unknown): EngineError {
  if (cause instanceof EngineError) return cause;
  const name = cause instanceof Error ? cause.name : '';
  const message = plainMessage(cause instanceof Error ? cause.message : String(cause));
  if (name === 'RuntimeError' || trap.test(message)) return new EngineError('lost', message);
  const kind = kinds.find(([pattern]) => pattern.test(message))?.[1] ?? 'other';
  return new EngineError(kind, message);
}

// Parser errors come as JSON: {"exception_type":"Parser","exception_message":"..."}.
function plainMessage(message: string): string {
  const found = /^\{"exception_type":"([^"]*)".*"exception_message":("(?:[^"\\]|\\.)*")/s.exec(message);
  if (!found?.[1] || !found[2]) return message;
  return `${found[1]} Error: ${String(JSON.parse(found[2]))}`;
}
