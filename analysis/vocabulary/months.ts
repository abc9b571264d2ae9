import { normalise } from './normalise.ts';

// From January on; full names, genitives and usual short forms, in en fr es pt ru ar (both Arab calendars of names).
const names: readonly string[] = [
  'january, jan, janvier, janv, enero, ene, janeiro, январь, января, янв, يناير, كانون الثاني, جانفي, januari',
  'february, feb, febr, février, févr, fév, febrero, fevereiro, fev, февраль, февраля, фев, февр, فبراير, شباط, فيفري, februari',
  'march, mar, mars, marzo, março, март, марта, мар, مارس, آذار, maret',
  'april, apr, avril, avr, abril, abr, апрель, апреля, апр, أبريل, ابريل, إبريل, نيسان, أفريل',
  'may, mai, mayo, maio, май, мая, مايو, أيار, ماي, mei',
  'june, jun, juin, junio, junho, июнь, июня, июн, يونيو, يونيه, حزيران, جوان, juni',
  'july, jul, juillet, juil, julio, julho, июль, июля, июл, يوليو, يوليه, تموز, جويلية, juli',
  'august, aug, août, aout, agosto, ago, август, августа, авг, أغسطس, آب, أوت, agustus',
  'september, sep, sept, septembre, septiembre, setiembre, set, setembro, сентябрь, сентября, сен, сент, سبتمبر, أيلول',
  'october, oct, octobre, octubre, outubro, out, октябрь, октября, окт, أكتوبر, اكتوبر, تشرين الأول, oktober',
  'november, nov, novembre, noviembre, novembro, ноябрь, ноября, ноя, нояб, نوفمبر, تشرين الثاني',
  'december, dec, décembre, déc, diciembre, dic, dezembro, dez, декабрь, декабря, дек, ديسمبر, كانون الأول, desember',
];

const months = new Map<string, number>();
names.forEach((line, i) => {
  for (const name of line.split(', ')) months.set(normalise(name), i + 1);
});

/** The month, from 1 to 12, that a word names in one of the languages; null when it names none. Not for digits. */
export function monthNamed(word: string): number | null {
  if (word.length > 20) return null;
  return months.get(normalise(word)) ?? null;
}
