import { describe, expect, it } from 'vitest';
import { InputError } from '../../../analysis/model/notice.ts';
import { inWords } from '../../../renderer/host/faults.ts';

describe('inWords', () => {
  it('says which file and what to do', async () => {
    const fault = await inWords(Promise.reject(new Error('file-missing my prices 2024.xlsx'))).catch((e: unknown) => e);
    expect(fault).toBeInstanceOf(InputError);
    expect((fault as InputError).notice).toMatchObject({
      code: 'file-missing',
      where: { file: 'my prices 2024.xlsx' },
      next: { en: 'Open it from its new place, or take it off the list.' },
    });
  });

  it('lets any other error through', async () => {
    const other = new Error('constructor of nothing');
    await expect(inWords(Promise.reject(other))).rejects.toBe(other);
  });
});
