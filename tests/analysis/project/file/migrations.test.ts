import { beforeAll, describe, expect, it } from 'vitest';
import { projectOf } from '../../../../analysis/project/history.ts';
import {
  currentFormat,
  migrated,
  type Format,
  type StudyJson,
} from '../../../../analysis/project/file/migrations/index.ts';
import { readStudy } from '../../../../analysis/project/file/read.ts';
import { writeStudy } from '../../../../analysis/project/file/write.ts';
import type { Study } from '../../../../analysis/project/study.ts';
import { sampleStudy, saved } from '../sample-study.ts';

let study: Study;
beforeAll(async () => {
  study = await sampleStudy();
});

/** A later format, made up: its first step puts a word before every title, its second one after it. */
const later: Format = {
  version: 3,
  migrations: [
    { name: 'titles end in a mark', from: 2, migrate: (json) => titled(json, (title) => `${title}!`) },
    { name: 'titles begin with a word', from: 1, migrate: (json) => titled(json, (title) => `Study ${title}`) },
  ],
};

function titled(json: StudyJson, change: (title: string) => string): StudyJson {
  const text = JSON.stringify(json.history).replaceAll(
    /"kind":"rename-study","title":"([^"]*)"/g,
    (_, title: string) => `"kind":"rename-study","title":"${change(title)}"`,
  );
  return { ...json, history: JSON.parse(text) };
}

describe('migrations', () => {
  it('bring an older file up step by step, in order, each said by name; the bytes stay as they are', async () => {
    const bytes = await writeStudy(study, saved);
    const before = bytes.slice();
    const read = await readStudy(bytes, 'old.vcw', later);
    expect(projectOf(read.study.history).title).toBe('Study Red beans!');
    expect({ state: read.state, version: read.about.formatVersion }).toEqual({ state: 'whole', version: 1 });
    expect(read.notices.map(({ code, severity, text }) => [code, severity, text.en])).toEqual([
      ['project-migrated', 'know', 'The study was saved in format 1 and brought up to date: titles begin with a word.'],
      ['project-migrated', 'know', 'The study was saved in format 1 and brought up to date: titles end in a mark.'],
    ]);
    expect(Buffer.from(bytes).equals(Buffer.from(before))).toBe(true);
  });

  it('have a step from every version before the current one', () => {
    const json: StudyJson = { project: null, history: null, results: new Map() };
    for (let version = 1; version <= currentFormat.version; version += 1)
      expect(migrated(json, version, currentFormat).steps).toHaveLength(currentFormat.version - version);
  });

  it('miss no step: a hole is a fault of the program', () => {
    const holed = { version: 3, migrations: later.migrations.slice(0, 1) };
    expect(() => migrated({ project: null, history: null, results: new Map() }, 1, holed)).toThrow('version 1');
  });
});
