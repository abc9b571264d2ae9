import type { Language, Text } from '../model/text.ts';

/** Fixed words of charts; `{…}` is a named place. */
export const chartWords = {
  source: {
    en: 'Source: {source}',
    fr: 'Source : {source}',
    es: 'Fuente: {source}',
    ru: 'Источник: {source}',
    ar: 'المصدر: {source}',
    zh: '来源:{source}',
  },
  missing: { en: 'no data', fr: 'pas de donnée', es: 'sin datos', ru: 'нет данных', ar: 'لا بيانات', zh: '无数据' },
  unnamed: { en: 'not named', fr: 'sans nom', es: 'sin nombre', ru: 'без названия', ar: 'بلا اسم', zh: '未命名' },
  other: {
    en: 'Other ({count})',
    fr: 'Autres ({count})',
    es: 'Otros ({count})',
    ru: 'Прочие ({count})',
    ar: 'أخرى ({count})',
    zh: '其他({count})',
  },
  gaps: {
    en: 'Values missing: {count}, shown as gaps.',
    fr: 'Valeurs manquantes : {count}, laissées en blanc.',
    es: 'Valores ausentes: {count}, mostrados como huecos.',
    ru: 'Пропущенных значений: {count}, показаны разрывами.',
    ar: 'قيم ناقصة: {count}، تظهر كفراغات.',
    zh: '缺失值:{count},显示为空缺。',
  },
  most: {
    en: 'The {shown} largest of {count}; the table has all.',
    fr: 'Les {shown} plus grands sur {count} ; le tableau les donne tous.',
    es: 'Los {shown} mayores de {count}; la tabla los tiene todos.',
    ru: 'Показаны {shown} крупнейших из {count}; в таблице все.',
    ar: 'أكبر {shown} من {count}؛ الجدول يضمها كلها.',
    zh: '显示 {count} 项中最大的 {shown} 项;表中列出全部。',
  },
  name: { en: 'Name', fr: 'Nom', es: 'Nombre', ru: 'Название', ar: 'الاسم', zh: '名称' },
  time: { en: 'Period', fr: 'Période', es: 'Período', ru: 'Период', ar: 'الفترة', zh: '时期' },
  size: { en: 'Size', fr: 'Taille', es: 'Tamaño', ru: 'Размер', ar: 'الحجم', zh: '大小' },
  waterfallAlt: {
    en: 'Waterfall chart, {unit}, from {first} ({firstValue}) to {last} ({lastValue}). {title}',
    fr: 'Graphique en cascade, {unit}, de {first} ({firstValue}) à {last} ({lastValue}). {title}',
    es: 'Gráfico de cascada, {unit}, de {first} ({firstValue}) a {last} ({lastValue}). {title}',
    ru: 'Каскадная диаграмма, {unit}, от {first} ({firstValue}) до {last} ({lastValue}). {title}',
    ar: 'مخطط شلالي، {unit}، من {first} ({firstValue}) إلى {last} ({lastValue}). {title}',
    zh: '瀑布图,{unit},从{first}({firstValue})到{last}({lastValue})。{title}',
  },
  barAlt: {
    en: 'Bar chart, {unit}, {count} bars; highest {high} ({highValue}), lowest {low} ({lowValue}). {title}',
    fr: 'Graphique en barres, {unit}, {count} barres ; plus haut {high} ({highValue}), plus bas {low} ({lowValue}). {title}',
    es: 'Gráfico de barras, {unit}, {count} barras; máximo {high} ({highValue}), mínimo {low} ({lowValue}). {title}',
    ru: 'Столбчатая диаграмма, {unit}, столбцов: {count}; наибольшее {high} ({highValue}), наименьшее {low} ({lowValue}). {title}',
    ar: 'مخطط أعمدة، {unit}، عدد الأعمدة {count}؛ الأعلى {high} ({highValue})، الأدنى {low} ({lowValue}). {title}',
    zh: '条形图,{unit},共 {count} 条;最高 {high}({highValue}),最低 {low}({lowValue})。{title}',
  },
  lineAlt: {
    en: 'Line chart, {unit}, {from} to {to}. {series}. {title}',
    fr: 'Courbes, {unit}, de {from} à {to}. {series}. {title}',
    es: 'Gráfico de líneas, {unit}, de {from} a {to}. {series}. {title}',
    ru: 'Линейный график, {unit}, {from} – {to}. {series}. {title}',
    ar: 'مخطط خطي، {unit}، من {from} إلى {to}. {series}. {title}',
    zh: '折线图,{unit},{from} 至 {to}。{series}。{title}',
  },
  areaAlt: {
    en: 'Stacked area chart, {unit}, {from} to {to}: {series}. {title}',
    fr: 'Aires empilées, {unit}, de {from} à {to} : {series}. {title}',
    es: 'Áreas apiladas, {unit}, de {from} a {to}: {series}. {title}',
    ru: 'Диаграмма с накоплением, {unit}, {from} – {to}: {series}. {title}',
    ar: 'مخطط مساحات متراكمة، {unit}، من {from} إلى {to}: {series}. {title}',
    zh: '堆积面积图,{unit},{from} 至 {to}:{series}。{title}',
  },
  quadrantAlt: {
    en: 'Scatter chart in four fields, {x} against {y}, {count} points. {title}',
    fr: 'Nuage de points en quatre champs, {x} et {y}, {count} points. {title}',
    es: 'Dispersión en cuatro campos, {x} frente a {y}, {count} puntos. {title}',
    ru: 'Точечная диаграмма в четырёх полях, {x} и {y}, точек: {count}. {title}',
    ar: 'مخطط انتشار في أربعة حقول، {x} مقابل {y}، عدد النقاط {count}. {title}',
    zh: '四象限散点图,{x} 对 {y},{count} 个点。{title}',
  },
} as const satisfies Record<string, Text>;

/** A fixed sentence with its places filled; what is filled in is never read for places again. */
export function say(words: Text, language: Language, places: Readonly<Record<string, string | number>> = {}): string {
  const sentence = words[language] ?? words.en;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(places[name] ?? ''));
}
