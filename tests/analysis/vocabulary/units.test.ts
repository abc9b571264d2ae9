import { describe, expect, it } from 'vitest';
import { convertFactor, parseUnit, unitOf, unitsToAsk } from '../../../analysis/vocabulary/units.ts';

describe('parseUnit', () => {
  const cases: Readonly<Record<string, string | null>> = {
    tonnes: 't',
    "'000 ha": '1000 ha',
    '1 000 tonnes': '1000 t',
    'тыс. га': '1000 ha',
    'ц/га': 'q/ha',
    'milliers de tonnes': '1000 t',
    万吨: '10000 t',
    '公斤/公顷': 'kg/ha',
    'كغ/هكتار': 'kg/ha',
    'kg per ha': 'kg/ha',
    'US$/kg': 'USD/kg',
    '$/mt': '$/t',
    'XAF/46 KG': 'XAF/46 kg',
    'million USD': '1000000 USD',
    '%': '%',
    // A megatonne or a metric ton; words that are none; two units in one.
    Mt: null,
    constructor: null,
    __proto__: null,
    'Hectares and %': null,
  };
  for (const [text, unit] of Object.entries(cases)) {
    it(`${text} is ${unit ?? 'no unit'}`, () => {
      expect(parseUnit(text)).toBe(unit);
    });
  }
});

describe('convertFactor', () => {
  it('converts by exact definitions, compound units and multipliers too', () => {
    expect(convertFactor('kg/ha', 't/ha')).toBe(0.001);
    expect(convertFactor('hg/ha', 't/ha')).toBe(0.0001);
    expect(convertFactor('1000 t', 't')).toBe(1000);
    expect(convertFactor('XAF/kg', 'XAF/t')).toBe(1000);
    expect(convertFactor('USD/46 kg', 'USD/kg')).toBeCloseTo(1 / 46, 15);
    expect(convertFactor('lb', 'kg')).toBe(0.45359237);
    expect(convertFactor('%', 'ratio')).toBe(0.01);
  });

  it('never converts money into other money, things into things, or units that must be asked about', () => {
    expect(convertFactor('XAF/kg', 'USD/kg')).toBeNull();
    expect(convertFactor('head', 'person')).toBeNull();
    expect(convertFactor('bag', 'kg')).toBeNull();
    expect(convertFactor('feddan', 'ha')).toBeNull();
    expect(convertFactor('t', 'ha')).toBeNull();
    expect(convertFactor('kg/ha', 'kg')).toBeNull();
    // The same customary unit needs no factor.
    expect(convertFactor('1000 bag', 'bag')).toBe(1000);
  });
});

describe('unitOf', () => {
  it('tells what a unit measures and whether its size is sure', () => {
    expect(unitOf('kg/ha')).toEqual({ code: 'kg/ha', dimension: 'yield', isExact: true });
    expect(unitOf('XAF/kg')?.dimension).toBe('price');
    expect(unitOf('maund')).toEqual({ code: 'maund', dimension: 'mass', isExact: false });
  });

  it('lists the customary units with a usual size to propose', () => {
    expect(unitsToAsk.every((unit) => unit.usual !== undefined && unit.usual > 0)).toBe(true);
    expect(unitsToAsk.map((unit) => unit.code)).toContain('feddan');
  });
});
