import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';

interface Printed {
  readonly locale: string;
  readonly timeZone: string;
  readonly readings: Readonly<Record<string, string>>;
}

const run = promisify(execFile);
const top = join(import.meta.dirname, '..', '..', '..');
const folder = join(import.meta.dirname, 'files');
// Inside the project, so that packages are found from it.
const built = join(top, 'dist', 'tests', 'layouts');

// The languages of the interface, and Turkish, whose small i is another letter; clocks on both sides of Greenwich.
const places = [
  ['en_US.UTF-8', 'America/Los_Angeles', 'en-US'],
  ['fr_FR.UTF-8', 'Europe/Paris', 'fr-FR'],
  ['es_PE.UTF-8', 'America/Lima', 'es-PE'],
  ['ru_RU.UTF-8', 'Asia/Vladivostok', 'ru-RU'],
  ['ar_EG.UTF-8', 'Africa/Cairo', 'ar-EG'],
  ['zh_CN.UTF-8', 'Asia/Shanghai', 'zh-CN'],
  ['tr_TR.UTF-8', 'Pacific/Kiritimati', 'tr-TR'],
] as const;

async function readIn(language: string, clock: string): Promise<Printed> {
  const env = { ...process.env, LC_ALL: language, LANG: language, TZ: clock };
  const { stdout } = await run(process.execPath, [join(built, 'print-readings.js'), folder], { env, maxBuffer: 1e7 });
  return JSON.parse(stdout) as Printed;
}

describe('every layout is read alike', () => {
  let plain: Printed;

  beforeAll(async () => {
    await build({
      root: top,
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: join(import.meta.dirname, 'print-readings.ts'),
        outDir: built,
        rollupOptions: { output: { format: 'es', entryFileNames: '[name].js' } },
      },
    });
    plain = await readIn('C', 'UTC');
  });

  for (const [language, clock, locale] of places) {
    it.concurrent(`in ${language} and ${clock}`, { timeout: 120_000 }, async () => {
      const printed = await readIn(language, clock);
      expect([printed.locale, printed.timeZone]).toEqual([locale, clock]);
      expect(Object.keys(plain.readings).length).toBeGreaterThanOrEqual(60);
      expect(printed.readings).toEqual(plain.readings);
    });
  }
});
