import { normalise } from '../../vocabulary/normalise.ts';

// Names and usual short forms from January on, of the six languages and of others that offices publish in. Arabic has
// the Gregorian names and those of the Levant.
const names: readonly string[] = [
  'january jan janvier janv enero ene январь января янв يناير كانون+الثاني جانفي 一月 1月 janeiro januari',
  'february feb fevrier fevr fev febrero февраль февраля фев فبراير شباط فيفري 二月 2月 fevereiro februari',
  'march mar mars marzo март марта мар مارس آذار 三月 3月 marco maret',
  'april apr avril avr abril abr апрель апреля апр أبريل ابريل نيسان أفريل 四月 4月',
  'may mai mayo май мая مايو أيار ماي 五月 5月 maio mei',
  'june jun juin junio июнь июня июн يونيو حزيران جوان 六月 6月 junho juni',
  'july jul juillet juil julio июль июля июл يوليو تموز جويلية 七月 7月 julho juli',
  'august aug aout agosto ago август августа авг أغسطس اغسطس آب أوت 八月 8月 agustus agt',
  'september sep sept septembre septiembre setiembre set сентябрь сентября сен сент سبتمبر أيلول 九月 9月 setembro',
  'october oct octobre octubre октябрь октября окт أكتوبر اكتوبر تشرين+الأول 十月 10月 outubro out oktober okt',
  'november nov novembre noviembre ноябрь ноября ноя нояб نوفمبر تشرين+الثاني 十一月 11月 novembro',
  'december dec decembre diciembre dic декабрь декабря дек ديسمبر كانون+الأول 十二月 12月 dezembro dez desember des',
];

const months = new Map<string, number>();
for (const [i, line] of names.entries()) {
  for (const name of line.split(' ')) months.set(normalise(name.replace('+', ' ')), i + 1);
}

/** Month from 1 to 12 that a word names in any of the languages, or null. */
export function monthOf(word: string): number | null {
  return months.get(normalise(word)) ?? null;
}
