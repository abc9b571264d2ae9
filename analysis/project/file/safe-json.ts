import { projectDamaged, forbiddenKey } from './refuse.ts';

const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** JSON of a part; keys that could reach the program's own objects are refused before anything looks at the value. */
export function safeJson(bytes: Uint8Array, part: string, file: string): unknown {
  const value = parsed(bytes, part, file);
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null) continue;
    if (!Array.isArray(next)) {
      const key = Object.keys(next).find((each) => forbidden.has(each));
      if (key !== undefined) throw forbiddenKey(file, part, key);
    }
    for (const inner of Object.values(next)) if (typeof inner === 'object') waiting.push(inner);
  }
  return value;
}

function parsed(bytes: Uint8Array, part: string, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw projectDamaged(file, `part ${part} is not JSON`);
  }
}
