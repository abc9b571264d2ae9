import { describe, expect, it } from 'vitest';
import { parseResultDocument } from '../../../analysis/document/parse.ts';
import { InputError } from '../../../analysis/model/notice.ts';

function notice(given: unknown): unknown {
  try {
    return parseResultDocument(given, 'a.json');
  } catch (error) {
    if (error instanceof InputError) return error.notice;
    throw error;
  }
}

describe('parseResultDocument', () => {
  it('names the file and the first place that is not as it should be', () => {
    expect(notice({ format: 'vcw-result', version: 2 })).toMatchObject({
      code: 'result-unreadable',
      where: { file: 'a.json' },
      text: { en: expect.stringMatching(/^This is not a result of the workbench: at version, /) as string },
    });
  });

  it.each([null, 7, 'text', [], {}])('refuses %j', (given) => {
    expect(notice(given)).toMatchObject({ code: 'result-unreadable', severity: 'wrong' });
  });
});
