/** What a unit measures. Units of different dimensions never convert. */
export type Dimension =
  'mass' | 'area' | 'volume' | 'length' | 'money' | 'share' | 'count' | 'labour' | 'time' | 'energy';

/** A unit without multiplier or denominator. */
export interface UnitAtom {
  readonly code: string;
  readonly dimension: Dimension;
  /**
   * Size in the dimension's base (kg, ha, litre, ratio). Null where no factor is right without asking: customary units
   * that vary by place and crop, and counts of things.
   */
  readonly factor: number | null;
  /** Usual size of a customary unit, to propose when asking. */
  readonly usual?: number;
  /** Ways of writing it, besides the code, compared without case and accents. */
  readonly aliases: readonly string[];
}

// Exact definitions of the international pound, yard and hundredweight; customary sizes are proposals only.
export const unitAtoms: readonly UnitAtom[] = [
  atom(
    'mass',
    'kg',
    1,
    'kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes, kilogramo, kilogramos, quilograma, кг, килограмм, килограммов, كغ, كجم, كيلوغرام, كيلو, 千克, 公斤, weight in kilograms',
  ),
  atom('mass', 'g', 0.001, 'gr, gram, grams, gramme, grammes, gramo, gramos, г, гр, грамм, غرام, 克'),
  atom('mass', 'hg', 0.1, 'hectogram, hectogramme, hectogramo, гектограмм'),
  atom(
    'mass',
    't',
    1000,
    'tonne, tonnes, mt, metric ton, metric tons, metric tonne, metric tonnes, tonelada, toneladas, tm, tonelada metrica, toneladas metricas, т, тонна, тонны, тонн, طن, أطنان, طن متري, 吨, 公吨',
  ),
  atom('mass', 'kt', 1e6, 'kilotonne, kilotonnes, килотонна'),
  atom(
    'mass',
    'q',
    100,
    'quintal, quintals, quintaux, quintales, kw, kwintal, kuintal, centner, ц, центнер, центнера, центнеров, قنطار متري',
  ),
  atom('mass', 'lb', 0.45359237, 'lbs, pound, pounds, livre, livres, libra, libras, фунт, رطل, 磅'),
  atom('mass', 'oz', 0.028349523125, 'ounce, ounces'),
  atom('mass', 'troy oz', 0.0311034768, 'troy ounce, troy ounces, toz'),
  atom('mass', 'short ton', 907.18474, 'short tons, us ton, us short ton'),
  atom('mass', 'long ton', 1016.0469088, 'long tons'),
  atom('mass', 'cwt US', 45.359237, 'us hundredweight'),
  atom('mass', 'cwt UK', 50.80234544, 'long hundredweight'),
  atom('mass', 'bag60', 60, 'bag of 60 kg, 60 kg bag, 60 kg bags, bags of 60 kg, sacos de 60 kg, sacs de 60 kg'),
  atom('mass', 'bag70', 70, 'bag of 70 kg, 70 kg bag, 70 kg bags, bags of 70 kg, sacos de 70 kg'),
  atom('mass', 'bushel wheat', 27.2155422, 'bushel of wheat, bu wheat'),
  atom('mass', 'bushel maize', 25.40117272, 'bushel of maize, bushel corn, bu maize, bu corn'),
  atom('mass', 'pood', 16.3804964, 'пуд, пудов'),
  ask('mass', 'ton', 1000, 'tons, tonnage'),
  ask('mass', 'bag', 50, 'bags, sack, sacks, sac, sacs, saco, sacos, bag50, мешок, мешков, كيس, 袋'),
  ask('mass', 'bushel', 27.2155422, 'bushels, bu'),
  ask('mass', 'cwt', 50, 'hundredweight'),
  ask('mass', 'maund', 37.3242, 'maunds'),
  ask('mass', 'seer', 0.9331, 'seers'),
  ask('mass', 'arroba', 11.502, 'arrobas'),
  ask('mass', 'qantar', 45, 'kantar, cantar, قنطار'),
  ask('volume', 'ardeb', 198, 'ardebs, أردب, إردب'),
  atom('area', 'ha', 1, 'has, hectare, hectares, hectarea, hectareas, га, гектар, гектара, гектаров, هكتار, 公顷'),
  atom(
    'area',
    'm2',
    0.0001,
    'sq m, sqm, square metre, square metres, square meter, square meters, metre carre, metros cuadrados, м2, кв м, م2, متر مربع, 平方米',
  ),
  atom('area', 'km2', 100, 'sq km, square kilometre, square kilometres, км2, кв км, كم2, 平方公里'),
  atom('area', 'are', 0.01, 'ares, sotka, сотка, соток'),
  atom('area', 'acre', 0.40468564224, 'acres, акр, акров, فدان انجليزي, 英亩'),
  atom('area', 'rai', 0.16, 'ไร่'),
  atom('area', 'mu', 1 / 15, '亩'),
  atom('area', 'decimal', 0.0040468564224, 'shotok'),
  ask('area', 'feddan', 0.420083, 'feddans, فدان'),
  ask('area', 'dunam', 0.1, 'dunams, donum, donums, دونم'),
  ask('area', 'manzana', 0.7, 'manzanas, mz'),
  ask('area', 'cuerda', 0.393, 'cuerdas'),
  ask('area', 'bigha', 0.1338, 'bighas'),
  ask('area', 'katha', 0.00669, 'kathas'),
  ask('area', 'ropani', 0.050872, 'ropanis'),
  atom('volume', 'l', 1, 'ltr, litre, litres, liter, liters, litro, litros, л, литр, литров, لتر, 升, 公升'),
  atom('volume', 'ml', 0.001, 'millilitre, milliliter, мл'),
  atom('volume', 'hl', 100, 'hectolitre, hectolitres, hectoliter, hectolitro, гл'),
  atom(
    'volume',
    'm3',
    1000,
    'cu m, cubic metre, cubic metres, cubic meter, cubic meters, metre cube, metros cubicos, м3, куб м, م3, متر مكعب, 立方米',
  ),
  atom('volume', 'gal US', 3.785411784, 'us gallon, us gallons'),
  atom('volume', 'gal UK', 4.54609, 'imperial gallon, imperial gallons'),
  atom('volume', 'bbl', 158.987294928, 'barrel, barrels of oil'),
  ask('volume', 'gallon', 3.785411784, 'gallons, gal'),
  atom('energy', 'mmbtu', 1, 'million btu'),
  atom('share', 'ratio', 1, 'fraction, coefficient, доля'),
  atom(
    'share',
    '%',
    0.01,
    'percent, per cent, percentage, pct, pourcent, pourcentage, pour cent, porcentaje, por ciento, процент, процентов, في المئة, بالمئة, 百分比',
  ),
  thing('head', 'heads, tete, tetes, cabeza, cabezas, голова, голов, رأس, 头'),
  thing(
    'number',
    'numbers, nr, nos, nombre, numero, unit, units, unite, unites, unidad, unidades, pieces, piece, pcs, items, items, шт, штук, عدد, 个',
  ),
  thing('person', 'persons, people, personnes, personas, чел, человек, شخص, 人'),
  thing('household', 'households, menages, hogares, домохозяйств, أسرة, 户'),
  thing('holding', 'holdings, farms, exploitations, explotaciones, хозяйств, حيازة'),
  thing('tree', 'trees, arbres, arboles, деревьев, شجرة, 株'),
  thing('index', 'index points, indice, индекс'),
  atom(
    'labour',
    'day',
    1,
    'days, person day, person days, man day, man days, jour, jours, dia, dias, jornal, jornales, человеко день, يوم, 天',
  ),
  atom('time', 'year', 1, 'years, annum, ans, ano, anos, год, سنة, 年'),
  atom('time', 'month', 1 / 12, 'months, mois, mes, meses, месяц, شهر, 月'),
];

/** Currency signs and names that name one currency only. `$` and `£` name several and stay as they are. */
export const currencySigns: Readonly<Record<string, string>> = {
  us$: 'USD',
  $us: 'USD',
  'us dollar': 'USD',
  'us dollars': 'USD',
  'u.s. dollars': 'USD',
  'u.s. dollar': 'USD',
  'доллар сша': 'USD',
  'долл. сша': 'USD',
  'долларов сша': 'USD',
  'دولار أمريكي': 'USD',
  美元: 'USD',
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  евро: 'EUR',
  يورو: 'EUR',
  欧元: 'EUR',
  fcfa: 'FCFA',
  'f cfa': 'FCFA',
  'franc cfa': 'FCFA',
  'francs cfa': 'FCFA',
  lcu: 'LCU',
  slc: 'SLC',
  'local currency': 'LCU',
  'monnaie locale': 'LCU',
  'moneda local': 'LCU',
  $: '$',
  '£': '£',
  '¥': '¥',
  r$: 'BRL',
  '₹': 'INR',
  '₦': 'NGN',
  '₽': 'RUB',
  руб: 'RUB',
  рублей: 'RUB',
  人民币: 'CNY',
  元: 'CNY',
  日元: 'JPY',
  港元: 'HKD',
  新台币: 'TWD',
  卢布: 'RUB',
  cfa: 'FCFA',
  xof: 'XOF',
  сомони: 'TJS',
  somoni: 'TJS',
  тенге: 'KZT',
  tenge: 'KZT',
  сум: 'UZS',
  сумов: 'UZS',
  сомов: 'KGS',
  гривен: 'UAH',
  грн: 'UAH',
  драм: 'AMD',
  лари: 'GEL',
  birr: 'ETB',
  naira: 'NGN',
  cedi: 'GHS',
  cedis: 'GHS',
  ariary: 'MGA',
  quetzal: 'GTQ',
  quetzales: 'GTQ',
  lempira: 'HNL',
  lempiras: 'HNL',
  soles: 'PEN',
  reais: 'BRL',
  taka: 'BDT',
  rupiah: 'IDR',
  baht: 'THB',
  kyat: 'MMK',
  riel: 'KHR',
  'ل.س': 'SYP',
  'ج.م': 'EGP',
  'د.م': 'MAD',
};

function atom(dimension: Dimension, code: string, factor: number, aliases: string): UnitAtom {
  return { code, dimension, factor, aliases: aliases.split(', ') };
}

function ask(dimension: Dimension, code: string, usual: number, aliases: string): UnitAtom {
  return { code, dimension, factor: null, usual, aliases: aliases.split(', ') };
}

/** Counts of things are exact in themselves; no thing converts into another. */
function thing(code: string, aliases: string): UnitAtom {
  return { code, dimension: 'count', factor: 1, aliases: aliases.split(', ') };
}
