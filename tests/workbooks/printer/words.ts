import type { Language } from '../../../analysis/model/text.ts';

/** What a printer in one language writes with. Units are pairs of the word and its code. */
export interface Words {
  readonly areaHeader: string;
  readonly productHeader: string;
  readonly periodHeader: string;
  readonly areas: readonly string[];
  readonly products: readonly string[];
  readonly measures: readonly {
    readonly word: string;
    readonly units: readonly (readonly [word: string, code: string])[];
  }[];
  readonly table: string;
  readonly by: string;
  readonly total: string;
  readonly whole: string;
  readonly source: string;
  readonly provisional: string;
  readonly estimate: string;
  readonly notAvailable: string;
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    areaHeader: 'Region',
    productHeader: 'Crop',
    periodHeader: 'Year',
    areas: ['Northern', 'Eastern', 'Western', 'Central', 'Lakeside', 'Highlands', 'Coast', 'Rift Valley'],
    products: ['Maize', 'Sorghum', 'Beans', 'Cassava', 'Sweet potatoes', 'Groundnuts'],
    measures: [
      {
        word: 'Production',
        units: [
          ['tonnes', 't'],
          ['thousand tonnes', '1000 t'],
        ],
      },
      {
        word: 'Area harvested',
        units: [
          ['ha', 'ha'],
          ["'000 ha", '1000 ha'],
        ],
      },
    ],
    table: 'Table',
    by: 'by region',
    total: 'Total',
    whole: 'Malawi',
    source: 'Source: Ministry of Agriculture',
    provisional: 'Provisional',
    estimate: 'Estimate',
    notAvailable: 'not available',
  },
  fr: {
    areaHeader: 'Région',
    productHeader: 'Culture',
    periodHeader: 'Année',
    areas: ['Ségou', 'Sikasso', 'Mopti', 'Kayes', 'Koulikoro', 'Gao', 'Tombouctou', 'Kidal'],
    products: ['Mil', 'Sorgho', 'Maïs', 'Riz', 'Niébé', 'Fonio'],
    measures: [
      {
        word: 'Production',
        units: [
          ['tonnes', 't'],
          ['milliers de tonnes', '1000 t'],
        ],
      },
      {
        word: 'Superficie',
        units: [
          ['ha', 'ha'],
          ['milliers ha', '1000 ha'],
        ],
      },
    ],
    table: 'Tableau',
    by: 'par région',
    total: 'Total',
    whole: 'Mali',
    source: 'Source : Cellule de planification et de statistique',
    provisional: 'Données provisoires',
    estimate: 'Estimation',
    notAvailable: 'non disponible',
  },
  es: {
    areaHeader: 'Departamento',
    productHeader: 'Cultivo',
    periodHeader: 'Año',
    areas: ['Cusco', 'Junín', 'Puno', 'Piura', 'Loreto', 'Áncash', 'Tacna', 'Ucayali'],
    products: ['Papa', 'Maíz', 'Quinua', 'Café', 'Cacao', 'Frijol'],
    measures: [
      {
        word: 'Producción',
        units: [
          ['toneladas', 't'],
          ['miles de toneladas', '1000 t'],
        ],
      },
      {
        word: 'Superficie cosechada',
        units: [
          ['ha', 'ha'],
          ['miles de ha', '1000 ha'],
        ],
      },
    ],
    table: 'Cuadro',
    by: 'por departamento',
    total: 'Total',
    whole: 'Perú',
    source: 'Fuente: Ministerio de Agricultura',
    provisional: 'Cifras provisionales',
    estimate: 'Estimación',
    notAvailable: 'no disponible',
  },
  ru: {
    areaHeader: 'Область',
    productHeader: 'Культура',
    periodHeader: 'Год',
    areas: ['Ошская', 'Чуйская', 'Нарынская', 'Таласская', 'Баткенская', 'Суғд', 'Хатлон', 'Иссык-Кульская'],
    products: ['Пшеница', 'Ячмень', 'Кукуруза', 'Картофель', 'Хлопок', 'Фасоль'],
    measures: [
      {
        word: 'Валовой сбор',
        units: [
          ['тонн', 't'],
          ['тыс. тонн', '1000 t'],
        ],
      },
      {
        word: 'Посевная площадь',
        units: [
          ['га', 'ha'],
          ['тыс. га', '1000 ha'],
        ],
      },
    ],
    table: 'Таблица',
    by: 'по областям',
    total: 'Всего',
    whole: 'Республика',
    source: 'Источник: Национальный статистический комитет',
    provisional: 'Предварительные данные',
    estimate: 'Оценка',
    notAvailable: 'данные отсутствуют',
  },
  ar: {
    areaHeader: 'المحافظة',
    productHeader: 'المحصول',
    periodHeader: 'السنة',
    areas: ['البحيرة', 'الشرقية', 'الدقهلية', 'المنيا', 'أسيوط', 'سوهاج', 'قنا', 'أسوان'],
    products: ['قمح', 'ذرة', 'أرز', 'قطن', 'بطاطس', 'طماطم'],
    measures: [
      {
        word: 'الإنتاج',
        units: [
          ['طن', 't'],
          ['ألف طن', '1000 t'],
        ],
      },
      {
        word: 'المساحة المزروعة',
        units: [
          ['هكتار', 'ha'],
          ['ألف هكتار', '1000 ha'],
        ],
      },
    ],
    table: 'جدول',
    by: 'حسب المحافظة',
    total: 'المجموع',
    whole: 'الجمهورية',
    source: 'المصدر: وزارة الزراعة',
    provisional: 'بيانات أولية',
    estimate: 'تقدير',
    notAvailable: 'غير متوفر',
  },
  zh: {
    areaHeader: '地区',
    productHeader: '作物',
    periodHeader: '年份',
    areas: ['河北', '山东', '河南', '湖北', '四川', '云南', '甘肃', '新疆'],
    products: ['小麦', '玉米', '稻谷', '大豆', '棉花', '马铃薯'],
    measures: [
      {
        word: '产量',
        units: [
          ['吨', 't'],
          ['万吨', '10000 t'],
        ],
      },
      {
        word: '播种面积',
        units: [
          ['公顷', 'ha'],
          ['千公顷', '1000 ha'],
        ],
      },
    ],
    table: '表',
    by: '分地区',
    total: '合计',
    whole: '全国',
    source: '资料来源：农业农村部',
    provisional: '初步数据',
    estimate: '估计数',
    notAvailable: '无数据',
  },
};
