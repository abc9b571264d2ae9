import { describe, expect, it } from 'vitest';
import { readText } from '../../../../analysis/import/readers/csv.ts';
import { sniff } from '../../../../analysis/import/readers/sniff.ts';
import { guessEncoding } from '../../../../analysis/import/readers/text-encoding.ts';

const texts = {
  french: 'Région;Céréales récoltées;Œufs à l’unité\nÎle-de-France;2 500;1\nHauts-de-Seine;“très élevé”;2\n',
  polish: 'Województwo;Powierzchnia upraw\nŁódzkie;Żyto ozime\nŚwiętokrzyskie;Pszenica łącznie\nMałopolskie;źródło\n',
  czech: 'Kraj;Plodina\nPlzeňský;žito, ječmen\nJihočeský;řepka olejná\nZlínský;hořčice\n',
  russian: 'Область;Урожайность зерновых\nСогдийская;Пшеница озимая\nХатлонская;Ячмень\n',
  arabic: 'المحافظة;المحصول\nالقاهرة;القمح والشعير\nأسوان;الذرة الشامية\n',
  chinese: '地区;产量;农作物\n北京市;小麦和玉米;一百\n上海市;水稻;二百\n',
  spanish: 'Región;Producción de maíz\nÑuble;año agrícola\nAraucanía;según el censo\n',
} as const;

describe('guessEncoding', () => {
  it.each([
    ['windows-1252', 'french'],
    ['windows-1252', 'spanish'],
    ['windows-1250', 'polish'],
    ['windows-1250', 'czech'],
    ['windows-1251', 'russian'],
    ['windows-1256', 'arabic'],
    ['gb18030', 'chinese'],
  ] as const)('tells %s by a %s text, with the evidence in words', (encoding, language) => {
    const bytes = encoded(texts[language], encoding);
    const guess = guessEncoding(bytes);
    expect([guess.encoding, guess.rival]).toEqual([encoding, null]);
    expect(guess.reason).toMatch(/^\d+ bytes are no UTF-8; \d+ % of the letters beyond ASCII fit /);
    expect(lines(bytes)).toEqual(texts[language].trimEnd().split('\n'));
  });

  it.each(Object.keys(texts) as (keyof typeof texts)[])(
    'tells UTF-8 and UTF-16, with a mark and without, by a %s text',
    (language) => {
      const text = texts[language].repeat(4);
      const told = [
        new TextEncoder().encode(text),
        new TextEncoder().encode(`\ufeff${text}`),
        wide(text, true),
        wide(`\ufeff${text}`, true),
        wide(text, false),
        wide(`\ufeff${text}`, false),
      ];
      expect(told.map((bytes) => guessEncoding(bytes).encoding)).toEqual([
        'utf-8',
        'utf-8',
        'utf-16le',
        'utf-16le',
        'utf-16be',
        'utf-16be',
      ]);
      for (const bytes of told) expect(lines(bytes)).toEqual(text.trimEnd().split('\n'));
    },
  );

  it('takes UTF-16 for text in every script, and bytes of a program for none', () => {
    const kinds = Object.values(texts).flatMap((text) => [
      sniff(wide(text.repeat(4), true)).kind,
      sniff(wide(`\ufeff${text}`, false)).kind,
    ]);
    expect(new Set(kinds)).toEqual(new Set(['text']));
    const samples = Uint8Array.from({ length: 4000 }, (_, i) => (i % 2 === 0 ? (i * 7919) & 0x1f : 0));
    expect(sniff(samples).kind).toBe('binary');
  });

  it('looks at the whole file: one word after a megabyte of ASCII decides', () => {
    const plain = new TextEncoder().encode('region;crop\nNorth;maize\n'.repeat(50_000));
    const bytes = joined(plain, encoded('Гарм;пшеница\nШаартуз;ячмень\n', 'windows-1251'));
    expect(guessEncoding(bytes).encoding).toBe('windows-1251');
  });

  it('names Latin-1 where nothing tells it from Windows-1252', () => {
    expect(guessEncoding(encoded(texts.spanish, 'windows-1252')).reason).toContain('Latin-1');
    expect(guessEncoding(encoded(texts.french, 'windows-1252')).reason).not.toContain('Latin-1');
  });

  it('keeps UTF-8 for a file that is cut inside a character, and says what is lost', () => {
    const whole = new TextEncoder().encode(`${texts.russian.repeat(5)}Ош`);
    const { grid, dialect, notices } = readText(whole.subarray(0, whole.length - 1), 'a.csv');
    expect([dialect.encoding, grid.text(15, 0), notices.map(({ code }) => code)]).toEqual([
      'utf-8',
      'О\ufffd',
      ['characters-lost'],
    ]);
  });

  it('says so when two encodings are about equally likely, with a word as each reads it', () => {
    // One byte, which is ø in Western Europe and ř in Central Europe.
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode('name;t\nS'),
      0xf8,
      ...new TextEncoder().encode('n;1\nb;2\n'),
    ]);
    const { dialect, notices } = readText(bytes, 'a.csv');
    const notice = notices.find(({ code }) => code === 'encoding-two-ways');
    expect([dialect.encoding, notice?.severity]).toEqual(['windows-1252', 'look']);
    expect(notice?.text.en).toMatch(/“.*Søn.*” as windows-1252, which is used, or “.*Sřn.*” as windows-1250/s);
  });
});

function lines(bytes: Uint8Array): string[] {
  const { grid } = readText(bytes, 'a.csv');
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (__, column) => grid.text(row, column)).join(';'),
  );
}

/** The text in an encoding of one or two bytes a character, by asking the decoder for each of them. */
function encoded(text: string, encoding: string): Uint8Array {
  const bytesOf = new Map<string, number[]>();
  // As a stream: Node 20 decodes whole windows-1252 texts as Latin-1.
  const decode = (bytes: number[]): string =>
    new TextDecoder(encoding).decode(Uint8Array.from(bytes), { stream: true });
  for (let byte = 0; byte < 256; byte += 1) bytesOf.set(decode([byte]), [byte]);
  if (encoding === 'gb18030') {
    for (let a = 0x81; a < 0xff; a += 1) for (let b = 0x40; b < 0xff; b += 1) bytesOf.set(decode([a, b]), [a, b]);
  }
  return Uint8Array.from(
    [...text].flatMap((char) => {
      const bytes = bytesOf.get(char);
      if (bytes === undefined) throw new Error(`${char} is not in ${encoding}`);
      return bytes;
    }),
  );
}

function wide(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  return bytes;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
