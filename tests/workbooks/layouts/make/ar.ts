import { sheet } from './book.ts';
import { asText, onOneSheet, onSheets, type Layout } from './layout.ts';

/** Layouts of offices that publish in Arabic; sheets run from right to left. */
export const arabic: readonly Layout[] = [
  onOneSheet(
    'ar-qamh-sanawat.xlsx',
    {
      drawnFrom: 'الجهاز المركزي للتعبئة العامة والإحصاء، مصر: المساحة والإنتاج بالسنوات الزراعية',
      language: 'ar',
      mess: [
        'banner',
        'RTL sheet',
        'merged header',
        'header of 3 rows',
        'unit row',
        'season years',
        'measure over year',
        'total',
      ],
      isRightToLeft: true,
      merges: ['A3:A5', 'B3:C3', 'D3:E3', 'B5:C5', 'D5:E5'],
    },
    `
جدول 4-2 المساحة والإنتاج من القمح

المحافظة | المساحة | | الإنتاج |
 | 2019/2020 | 2020/2021 | 2019/2020 | 2020/2021
 | (فدان) | | (طن) |
البحيرة | 401200 | 405300 | 1123400 | 1134800
الشرقية | 410100 | 412900 | 1148300 | 1156100
الدقهلية | 290500 | 288700 | 842500 | 837200
المنيا | 240300 | 245000 | 672800 | 686000
الإجمالي | 1342100 | 1351900 | 3787000 | 3814100
`,
    {
      rows: 8,
      columns: [
        ['المحافظة', 'text', null, 'area'],
        ['*', 'text', null, 'period'],
        ['المساحة', 'integer', 'feddan', 'area-harvested'],
        ['الإنتاج', 'integer', 't', 'production'],
      ],
      values: { B6: [401200, 'البحيرة', '2019/2020', 1123400], E9: [686000, 'المنيا', '2020/2021'] },
      apart: { 10: 'total' },
    },
  ),
  onOneSheet(
    'ar-tijara-sharik.xlsx',
    {
      drawnFrom: 'المندوبية السامية للتخطيط: الصادرات حسب البلد، الكمية والقيمة تحت كل سنة، العالم بين أعضائه',
      language: 'ar',
      mess: [
        'RTL sheet',
        'merged header',
        'header of 2 rows',
        'pairs under each year',
        'unit in header',
        'world among members',
      ],
      isRightToLeft: true,
      merges: ['A2:A3', 'B2:C2', 'D2:E2'],
    },
    `
صادرات الطماطم حسب بلد المقصد
البلد | 2021 | | 2022 |
 | الكمية (طن) | القيمة (ألف دولار أمريكي) | الكمية (طن) | القيمة (ألف دولار أمريكي)
فرنسا | 330100 | 401200 | 345200 | 440700
هولندا | 60300 | 75100 | 66800 | 84900
المملكة المتحدة | 90400 | 121000 | 101500 | 139800
العالم | 480800 | 597300 | 513500 | 665400
`,
    {
      rows: 6,
      columns: [
        ['البلد', 'text', null, '*'],
        ['*', 'integer', null, 'period'],
        ['الكمية', 'integer', 't', 'quantity'],
        ['القيمة', 'integer', '1000 USD', 'value'],
      ],
      values: { B4: [330100, 'فرنسا', 2021, 401200], E6: [139800, 'المملكة المتحدة', 2022] },
      apart: { 7: 'total' },
    },
  ),
  asText(
    'ar-asaar.csv',
    {
      drawnFrom: 'نشرة أسعار الجملة، الأردن: ترميز 1256، فاصلة منقوطة، يوم/شهر/سنة',
      language: 'ar',
      mess: ['csv', 'semicolon', 'not UTF-8', 'day-first days', 'decimal point'],
      encoding: 'windows-1256',
    },
    `
التاريخ;السوق;الصنف;السعر (دينار/كغ)
18/03/2023;عمان;بندورة;0.35
18/03/2023;إربد;بندورة;0.32
25/03/2023;عمان;خيار;0.45
25/03/2023;إربد;خيار;0.41
`,
    {
      rows: 4,
      columns: [
        ['التاريخ', 'date', null, 'period'],
        ['السوق', 'text', null, 'market'],
        ['الصنف', 'text', null, 'product'],
        ['*', 'number', '*', 'price'],
      ],
      values: { A2: ['2023-03-18', 'عمان', 0.35], D5: [0.41, 'إربد', 'خيار', '2023-03-25'] },
    },
  ),
  onOneSheet(
    'ar-arqam-hindia.xlsx',
    {
      drawnFrom: 'وزارة الزراعة العراقية: أرقام هندية، فاصلة عشرية عربية، نص',
      language: 'ar',
      mess: ['RTL sheet', 'Arabic-Indic digits', 'numbers as text', 'unit in header'],
      isRightToLeft: true,
    },
    `
المحافظة | المساحة (هكتار) | الإنتاج (طن)
نينوى | '٥١٢٠٠٠ | '١٠٢٤٠٠٠٫٥
كركوك | '٢٠٣٠٠٠ | '٤٤٦٦٠٠٫٢
واسط | '٣١٠٥٠٠ | '٧٤٥٢٠٠
بابل | '٨٧٣٠٠ | '١٩٢٠٦٠٫٧
`,
    {
      rows: 4,
      columns: [
        ['المحافظة', 'text', null, 'area'],
        ['المساحة', 'integer', 'ha', 'area-harvested'],
        ['الإنتاج', 'number', 't', 'production'],
      ],
      values: { B2: [512000, 'نينوى', 1024000.5], C5: [192060.7, 'بابل'] },
    },
  ),
  onOneSheet(
    'ar-majmouat.xlsx',
    {
      drawnFrom: 'المعهد الوطني للإحصاء، تونس: مجموعات في صفوف كاملة العرض، مجموع بعد كل منها',
      language: 'ar',
      mess: [
        'RTL sheet',
        'heading rows',
        'merged headings',
        'sub-total after parts',
        'grand total',
        'unit in title',
        'wide years',
      ],
      isRightToLeft: true,
      merges: ['A3:D3', 'A7:D7'],
    },
    `
إنتاج الغلال (ألف طن)
الصنف | 2020 | 2021 | 2022
الحمضيات
برتقال | 180 | 190 | 200
ليمون | 40 | 42 | 45
المجموع | 220 | 232 | 245
التمور
دقلة نور | 260 | 270 | 250
أصناف أخرى | 80 | 84 | 82
المجموع | 340 | 354 | 332
المجموع العام | 560 | 586 | 577
`,
    {
      rows: 12,
      columns: [
        ['الصنف', 'text', null, 'product'],
        ['*', 'text', null, '*'],
        ['*', 'integer', null, 'period'],
        ['*', 'integer', '1000 t', 'production'],
      ],
      values: { B4: [180, 'برتقال', 'الحمضيات', 2020], D9: [82, 'أصناف أخرى', 'التمور', 2022] },
      apart: { 3: 'group', 6: 'subtotal', 7: 'group', 10: 'subtotal', 11: 'total' },
    },
  ),
  onOneSheet(
    'ar-ramz-naqis.xlsx',
    {
      drawnFrom: 'الهيئة العامة للإحصاء: رموز الغياب ومفتاحها أسفل الجدول، علامة على السنة',
      language: 'ar',
      mess: [
        'RTL sheet',
        'legend of missing codes',
        'legend says zero',
        'wide years',
        'glued note marks',
        'unit in title',
      ],
      isRightToLeft: true,
    },
    `
إنتاج الأسماك حسب المنطقة (طن)
المنطقة | 2019 | 2020 | 2021*
مكة المكرمة | 21500 | 22100 | 23000
جازان | 18200 | .. | 19100
عسير | - | 310 | 420
* بيانات أولية
- لا شيء
.. غير متوفر
`,
    {
      rows: 9,
      columns: [
        ['المنطقة', 'text', null, 'area'],
        ['*', 'integer', null, 'period'],
        ['*', 'integer', 't', 'production'],
        ['*', 'text', null, 'flag'],
      ],
      values: {
        B3: [21500, 'مكة المكرمة', 2019],
        C4: [null, 'جازان', 2020],
        B5: [0, 'عسير', 2019],
        D5: [420, 'عسير', 2021, 'flag:*'],
      },
      missing: { '-': 'zero', '..': 'not-available' },
      notes: { '*': 'أولية' },
    },
  ),
  onSheets(
    'ar-waraqa-lisana.xlsx',
    {
      drawnFrom: 'وزارة الزراعة السودانية: ورقة غلاف ثم ورقة لكل موسم',
      language: 'ar',
      mess: ['RTL sheet', 'cover sheet', 'sheet per year', 'unit in header', 'total'],
      sheets: [
        ['الغلاف', 'text', 0],
        ['2021', 'table', 1],
        ['2022', 'table', 1],
      ],
      stacks: [{ rows: 6, keys: ['2021', '2022'] }],
    },
    [
      sheet('الغلاف', '\nإحصاءات المحاصيل\nإدارة الإحصاء الزراعي\nالخرطوم\n', { isRightToLeft: true }),
      sheet(
        '2021',
        '\nالولاية | المساحة المزروعة (فدان) | الإنتاج (طن)\nالجزيرة | 800000 | 960000\nسنار | 400000 | 300000\nكسلا | 250000 | 150000\nالمجموع | 1450000 | 1410000\n',
        { isRightToLeft: true },
      ),
      sheet(
        '2022',
        '\nالولاية | المساحة المزروعة (فدان) | الإنتاج (طن)\nالجزيرة | 820000 | 990000\nسنار | 390000 | 310000\nكسلا | 270000 | 165000\nالمجموع | 1480000 | 1465000\n',
        { isRightToLeft: true },
      ),
    ],
    {
      sheet: '2021',
      rows: 3,
      columns: [
        ['الولاية', 'text', null, 'area'],
        ['المساحة المزروعة', 'integer', 'feddan', 'area-harvested'],
        ['الإنتاج', 'integer', 't', 'production'],
      ],
      values: { B2: [800000, 'الجزيرة', 960000] },
      apart: { 5: 'total' },
    },
    {
      sheet: '2022',
      rows: 3,
      columns: [
        ['الولاية', 'text', null, 'area'],
        ['المساحة المزروعة', 'integer', 'feddan', 'area-harvested'],
        ['الإنتاج', 'integer', 't', 'production'],
      ],
      values: { C4: [165000, 'كسلا', 270000] },
      apart: { 5: 'total' },
    },
  ),
  onOneSheet(
    'ar-thunai-lugha.xlsx',
    {
      drawnFrom: 'مركز الإحصاء أبوظبي: جدول بلغتين، الاسم العربي في أول عمود والإنجليزي في آخره',
      language: 'ar',
      mess: ['RTL sheet', 'two languages', 'label column at both ends', 'wide years', 'unit in title'],
      isRightToLeft: true,
    },
    `
إنتاج الخضروات بالطن Vegetable production in tonnes
المحصول | 2020 | 2021 | 2022 | Crop
خيار | 18200 | 18900 | 19300 | Cucumber
طماطم | 25100 | 24800 | 26200 | Tomato
كوسا | 3100 | 3050 | 3280 | Squash
`,
    {
      rows: 9,
      columns: [
        ['المحصول', 'text', null, 'product'],
        ['Crop', 'text', null, 'product'],
        ['*', 'integer', null, 'period'],
        ['*', 'integer', 't', 'production'],
      ],
      values: { B3: [18200, 'خيار', 2020, 'Cucumber'], D5: [3280, 'كوسا', 2022, 'Squash'] },
    },
  ),
];
