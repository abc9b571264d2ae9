import { EngineError } from '../../analysis/engine/engine.ts';
import { InputError, type Notice } from '../../analysis/model/notice.ts';

/** Any failure as a notice: faults of input keep their own words, the rest say what failed and that nothing is lost. */
export function noticeOf(error: unknown): Notice {
  if (error instanceof InputError) return error.notice;
  // A worker hands errors over as plain copies that keep only their fields.
  if (isRecord(error) && isRecord(error['notice']) && typeof error['notice']['code'] === 'string')
    return error['notice'] as unknown as Notice;
  if (error instanceof EngineError && error.kind === 'out-of-memory')
    return {
      code: 'out-of-memory',
      severity: 'wrong',
      where: {},
      text: { en: 'This needs more memory than the engine has. The other tables and results are intact.' },
      next: { en: 'Filter the table, leave out columns, or close other programs and try again.' },
    };
  return {
    code: 'unexpected',
    severity: 'wrong',
    where: {},
    text: { en: `This did not work: ${error instanceof Error ? error.message : String(error)}` },
    next: { en: 'Your study is intact. Try again, or copy this message and report it.' },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
