import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../../analysis/model/notice.ts';
import { newHistory } from '../../../../analysis/project/history.ts';
import { aboutStudy, readStudy } from '../../../../analysis/project/file/read.ts';
import { seal, sealLength } from '../../../../analysis/project/file/seal.ts';
import { sha256 } from '../../../../analysis/model/sha256.ts';
import { emptyProject } from '../../../../analysis/project/project.ts';
import { numbers } from '../../../support/template-run.ts';
import { prototypeKeys } from '../../../workbooks/hostile/generate.ts';
import { type Entry, joined, zipOf } from '../../../workbooks/support/zip-maker.ts';

const manifest = {
  format: 'vcw',
  formatVersion: 1,
  program: 'Value Chain Workbench 0.1.0',
  savedAt: '2026-11-21T20:00:00.000Z',
  withoutRawData: false,
  about: { title: '', isTeaching: false, tables: 0, rows: 0, runs: 0 },
  sources: {},
};

const history = JSON.stringify(newHistory(emptyProject));

/** A project file as another program could make it: every sum and the seal are right. */
async function forged(
  parts: Readonly<Record<string, string>>,
  change: Readonly<Record<string, unknown>> = {},
  more: readonly Entry[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const sums: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(parts)) {
    const bytes = new TextEncoder().encode(text);
    sums[name] = { bytes: bytes.length, sha256: await sha256(bytes) };
  }
  const all = { 'manifest.json': JSON.stringify({ ...manifest, parts: sums, ...change }), ...parts };
  const entries = Object.entries(all).map(([name, text]) => ({ name, data: new TextEncoder().encode(text) }));
  const zip = zipOf([...entries, ...more]);
  const bytes = joined([zip, new Uint8Array(sealLength)]);
  new DataView(bytes.buffer).setUint16(zip.length - 2, sealLength, true);
  await seal(bytes);
  return bytes;
}

async function outcome(bytes: Uint8Array<ArrayBuffer>): Promise<readonly string[]> {
  const keys = prototypeKeys();
  try {
    const { state, notices } = await readStudy(bytes, 'given.vcw');
    return [state, ...notices.map(({ code }) => code)];
  } catch (fault) {
    if (!(fault instanceof InputError)) throw fault;
    expect(fault.notice.where.file).toBe('given.vcw');
    expect(fault.notice.next?.en.length ?? 0).toBeGreaterThan(10);
    return [fault.notice.code];
  } finally {
    expect(prototypeKeys()).toBe(keys);
  }
}

const parts = { 'history.json': history };
const secret = { name: '../canary', data: new Uint8Array([1]) };

describe('a project file from elsewhere', () => {
  it('opens when all its sums are right, whoever made it', async () => {
    expect(await outcome(await forged(parts))).toEqual(['whole']);
  });

  it.each<readonly [string, () => Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>, readonly string[]]>([
    ['nothing', () => new Uint8Array(0), ['not-a-project']],
    ['a text', () => new TextEncoder().encode('a,b\n1,2\n'), ['not-a-project']],
    ['zeros', () => new Uint8Array(1000), ['not-a-project']],
    ['the two letters of an archive alone', () => new Uint8Array([0x50, 0x4b]), ['project-truncated']],
    ['an archive without a manifest', () => zipSync({ 'a.txt': new Uint8Array(3) }), ['not-a-project']],
    ['an archive with no parts', () => zipSync({}), ['not-a-project']],
    ['a manifest of another format', () => forged(parts, { format: 'zip' }), ['not-a-project']],
    ['a later format', () => forged(parts, { formatVersion: 2 }), ['project-too-new']],
    ['a format far from now', () => forged({}, { formatVersion: 999, about: null }), ['project-too-new']],
    ['a path that climbs out', () => forged(parts, {}, [secret]), ['project-forbidden-name']],
    ['an absolute path', () => forged(parts, {}, [{ ...secret, name: '/etc/canary' }]), ['project-forbidden-name']],
    [
      'a path of another system',
      () => forged(parts, {}, [{ ...secret, name: 'tables\\..\\canary' }]),
      ['project-forbidden-name'],
    ],
    [
      'the same part twice',
      () => forged(parts, {}, [{ name: 'history.json', data: new Uint8Array([1]) }]),
      ['project-part-twice'],
    ],
    [
      'the same part in capitals',
      () => forged(parts, {}, [{ name: 'HISTORY.json', data: new Uint8Array([1]) }]),
      ['project-part-twice'],
    ],
    [
      'a part that no study has',
      () => forged(parts, {}, [{ name: 'run-me.exe', data: new Uint8Array([1]) }]),
      ['damaged', 'part-unknown'],
    ],
    [
      'a part of 4 GB',
      () => forged(parts, {}, [{ name: 'tables/t1.arrow', data: new Uint8Array([1]), size: 0xfffffffe }]),
      ['part-too-large'],
    ],
    ['JSON with __proto__', () => forged({ 'history.json': '{"__proto__":{"a":1}}' }), ['project-forbidden-key']],
    [
      'JSON with constructor, deep inside',
      () => forged({ 'history.json': `{"a":${'[{"a":'.repeat(2000)}{"constructor":1}${'}]'.repeat(2000)}}` }),
      ['project-forbidden-key'],
    ],
    [
      'JSON that is nothing but brackets',
      () => forged({ 'history.json': `${'['.repeat(200_000)}${']'.repeat(200_000)}` }),
      ['project-damaged'],
    ],
    ['no steps at all', () => forged({}), ['project-damaged']],
    ['steps that are no steps', () => forged({ 'history.json': '{"base":1}' }), ['project-damaged']],
    [
      'a position behind the last step',
      () => forged({ 'history.json': JSON.stringify({ ...newHistory(emptyProject), position: 1 }) }),
      ['project-damaged'],
    ],
    [
      'a command that does not exist',
      () =>
        forged({
          'history.json': JSON.stringify({ base: emptyProject, commands: [{ kind: 'toString' }], position: 0 }),
        }),
      ['project-damaged'],
    ],
    [
      'broken steps beside a whole study',
      () => forged({ 'history.json': '{}', 'project.json': JSON.stringify(emptyProject) }),
      ['damaged', 'part-damaged', 'steps-lost'],
    ],
    [
      'a result that is none',
      () => forged({ ...parts, 'results/r1.json': '{"format":"vcw-result"}' }),
      ['damaged', 'part-damaged'],
    ],
  ])('%s: says what it is', async (_what, make, expected) => {
    expect(await outcome(await make())).toEqual(expected);
  });

  it('of 10 GB by its own word is refused before anything is unpacked', async () => {
    const bytes = await forged(parts, {}, [{ name: 'tables/t1.arrow', data: new Uint8Array([1]) }]);
    expect(await outcome(await declaring(bytes, 10_000_000_000n))).toEqual(['part-too-large']);
  });

  it('is never a crash, whatever an archive holds: 300 random ones', async () => {
    const random = numbers(7);
    const names = ['manifest.json', 'history.json', 'project.json', 'tables/t1.arrow', 'x/y', 'results/r.json'];
    const seen = new Set<string>();
    for (let trial = 0; trial < 300; trial += 1) {
      const chosen = names.filter(() => random() < 0.5);
      const archive = zipSync(
        Object.fromEntries(
          chosen.map((name) => [name, Uint8Array.from({ length: 40 }, () => Math.floor(random() * 256))]),
        ),
      );
      const [first = ''] = await outcome(archive);
      seen.add(first);
    }
    expect([...seen].sort()).toEqual(['not-a-project', 'project-damaged']);
  });

  it('of a later format names the program that is needed, in a list of studies too', async () => {
    const bytes = await forged(parts, { formatVersion: 2, program: 'Value Chain Workbench 9.0.0' });
    await expect(aboutStudy(bytes, 'given.vcw')).rejects.toThrow(/Value Chain Workbench 9\.0\.0 in format 2/u);
  });
});

/** The last part of the directory says so many bytes, in the fields of 64 bits; the seal is made anew. */
async function declaring(bytes: Uint8Array<ArrayBuffer>, size: bigint): Promise<Uint8Array<ArrayBuffer>> {
  const extra = new DataView(new ArrayBuffer(20));
  extra.setUint16(0, 1, true);
  extra.setUint16(2, 16, true);
  extra.setBigUint64(4, size, true);
  extra.setBigUint64(12, 1n, true);
  const end = bytes.length - sealLength - 22;
  const view = new DataView(bytes.buffer);
  let last = -1;
  for (let at = 0; at < end; at += 1) if (view.getUint32(at, true) === 0x02014b50) last = at;
  const wide = joined([bytes.subarray(0, end), new Uint8Array(extra.buffer), bytes.subarray(end)]);
  const changed = new DataView(wide.buffer);
  changed.setUint32(last + 20, 0xffffffff, true);
  changed.setUint32(last + 24, 0xffffffff, true);
  changed.setUint16(last + 30, 20, true);
  changed.setUint32(end + 20 + 12, changed.getUint32(end + 20 + 12, true) + 20, true);
  await seal(wide);
  return wide;
}
