import { sheet } from './book.ts';
import { asText, onOneSheet, onSheets, type Layout } from './layout.ts';

/** Layouts of offices that publish in Chinese: header words without spaces, units after a colon. */
export const chinese: readonly Layout[] = [
  onOneSheet(
    'zh-liangshi-chanliang.xlsx',
    {
      drawnFrom: '国家统计局《中国统计年鉴》12-10：分地区主要农产品产量，单位在表头右上方',
      language: 'zh',
      mess: [
        'banner',
        'unit right above the table',
        'total before parts',
        'header of 2 rows',
        'merged header',
        'header without spaces',
      ],
      merges: ['A3:A4', 'B3:D3', 'E3:E4'],
    },
    `
12-10 分地区主要农产品产量（2021年）
 | | | | 单位：万吨
地区 | 粮食 | | | 油料
 | 稻谷 | 小麦 | 玉米 |
全国 | 600 | 700 | 900 | 175
河北 | 50 | 150 | 200 | 60
黑龙江 | 290 | 10 | 410 | 15
江苏 | 200 | 130 | 30 | 40
河南 | 60 | 410 | 260 | 60
`,
    {
      rows: 4,
      columns: [
        ['地区', 'text', null, 'area'],
        ['稻谷', 'integer', '10000 t', '*'],
        ['小麦', 'integer', '10000 t', '*'],
        ['玉米', 'integer', '10000 t', '*'],
        ['油料', 'integer', '10000 t', '*'],
      ],
      values: { B6: [50, '河北', 150], D7: [410, '黑龙江'], E9: [60, '河南'] },
      apart: { 5: 'total' },
    },
  ),
  onOneSheet(
    'zh-nianfen-lie.xlsx',
    {
      drawnFrom: '农业农村部：年份为列，“2021年”写法，其中行，缩进为全角空格',
      language: 'zh',
      mess: ['wide years', 'indent by spaces', 'including rows', 'unit in title', 'sub-total before parts'],
    },
    `
水果产量（单位：万吨）
品种 | 2019年 | 2020年 | 2021年
园林水果 | 1000 | 1050 | 1100
其中： | | |
'\u3000苹果 | 500 | 520 | 540
'\u3000柑橘 | 400 | 420 | 450
'\u3000梨 | 100 | 110 | 110
瓜果 | 300 | 310 | 320
其中： | | |
'\u3000西瓜 | 250 | 255 | 260
'\u3000甜瓜 | 50 | 55 | 60
`,
    {
      rows: 15,
      columns: [
        ['品种', 'text', null, 'product'],
        ['*', 'text', null, '*'],
        ['*', 'integer', null, 'period'],
        ['*', 'integer', '10000 t', 'production'],
      ],
      values: { B5: [500, '苹果', '园林水果', 2019], D11: [60, '甜瓜', '瓜果', 2021] },
      apart: { 3: 'subtotal', 4: 'group', 8: 'subtotal', 9: 'group' },
    },
  ),
  onOneSheet(
    'zh-haiguan-jinchukou.xlsx',
    {
      drawnFrom: '海关总署：商品数量和金额在各月之下，单位为列，累计不计入',
      language: 'zh',
      mess: [
        'merged header',
        'header of 2 rows',
        'pairs under each month',
        'unit as column',
        'running total inside columns',
        'months as columns',
      ],
      merges: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:H2'],
    },
    `
2023年出口主要商品量值 金额单位：万美元
商品名称 | 计量单位 | 1月 | | 2月 | | 1至2月累计 |
 | | 数量 | 金额 | 数量 | 金额 | 数量 | 金额
水产品 | 吨 | 300 | 150 | 280 | 140 | 580 | 290
茶叶 | 吨 | 30 | 18 | 25 | 16 | 55 | 34
蔬菜 | 吨 | 900 | 120 | 800 | 110 | 1700 | 230
活猪 | 头 | 90 | 33 | 85 | 31 | 175 | 64
`,
    {
      rows: 8,
      columns: [
        ['商品名称', 'text', null, 'product'],
        ['计量单位', 'text', null, 'unit'],
        ['*', '*', null, 'period'],
        ['数量', 'integer', null, 'quantity'],
        ['金额', 'integer', '10000 USD', 'value'],
      ],
      values: {
        C4: [300, '水产品', '吨', 'period:2023-01|1月', 150],
        F7: [31, '活猪', '头', 'period:2023-02|2月', 85],
      },
    },
  ),
  asText(
    'zh-pifa-jiage.csv',
    {
      drawnFrom: '新发地批发市场价格：日期年月日，价格元/公斤，最新在前',
      language: 'zh',
      mess: ['csv', 'newest first', 'price units', 'year-first days'],
      encoding: 'utf-8 with mark',
    },
    `
日期,市场,品种,最低价(元/公斤),最高价(元/公斤)
2023年3月12日,新发地,大白菜,0.8,1.2
2023年3月11日,新发地,大白菜,0.75,1.1
2023年3月10日,岳各庄,土豆,2.1,2.6
2023年3月9日,岳各庄,土豆,2,2.5
`,
    {
      rows: 4,
      columns: [
        ['日期', 'date', null, 'period'],
        ['市场', 'text', null, 'market'],
        ['品种', 'text', null, 'product'],
        ['最低价', 'number', '*', 'price'],
        ['最高价', 'number', '*', 'price'],
      ],
      values: { A2: ['2023-03-12', '新发地', 0.8], E5: [2.5, '土豆', '2023-03-09'] },
    },
  ),
  onOneSheet(
    'zh-mianji-danchan.xlsx',
    {
      drawnFrom: '省级农村统计年鉴：播种面积、单产、总产量三项在各年之下，亩和公斤',
      language: 'zh',
      mess: [
        'merged header',
        'header of 3 rows',
        'unit row',
        'year over measure',
        'local units',
        'header without spaces',
      ],
      merges: ['A2:A4', 'B2:D2', 'E2:G2'],
    },
    `
棉花生产情况
县市 | 2020年 | | | 2021年 | |
 | 播种面积 | 单产 | 总产量 | 播种面积 | 单产 | 总产量
 | 万亩 | 公斤/亩 | 吨 | 万亩 | 公斤/亩 | 吨
沙雅县 | 180.5 | 140 | 252700 | 183.2 | 142 | 260144
库车市 | 150.2 | 138 | 207276 | 149.8 | 140 | 209720
新和县 | 61 | 135 | 82350 | 60.4 | 137 | 82748
`,
    {
      rows: 6,
      columns: [
        ['县市', 'text', null, 'area'],
        ['*', 'integer', null, 'period'],
        ['播种面积', 'number', '10000 mu', 'area-harvested'],
        ['单产', 'integer', 'kg/mu', 'yield'],
        ['总产量', 'integer', 't', 'production'],
      ],
      values: { B5: [180.5, '沙雅县', 2020, 140, 252700], G7: [82748, '新和县', 2021] },
    },
  ),
  onOneSheet(
    'zh-heji-hang.xlsx',
    {
      drawnFrom: '县农业局月报：合计在末行，小计在各组后，组名合并单元格，注在右侧',
      language: 'zh',
      mess: ['merged stub', 'sub-total after parts', 'grand total', 'notes to the right', 'notes below'],
      merges: ['A2:A4', 'A5:A7'],
    },
    `
乡镇 | 作物 | 面积（公顷） | 产量（吨） | | 备注：
城关镇 | 水稻 | 100 | 700 | | 数据为快报
 | 玉米 | 50 | 300
 | 小计 | 150 | 1000
石桥乡 | 水稻 | 80 | 560
 | 玉米 | 60 | 330
 | 小计 | 140 | 890
合计 | | 290 | 1890
注：产量按标准水分计算。
`,
    {
      rows: 4,
      columns: [
        ['乡镇', 'text', null, 'area'],
        ['作物', 'text', null, 'product'],
        ['面积', 'integer', 'ha', 'area-harvested'],
        ['产量', 'integer', 't', 'production'],
      ],
      values: { C2: [100, '城关镇', '水稻', 700], D6: [330, '石桥乡', '玉米'] },
      apart: { 4: 'subtotal', 7: 'subtotal', 8: 'total' },
    },
  ),
  onSheets(
    'zh-mulu-duobiao.xlsx',
    {
      drawnFrom: '台湾农业统计年报：目录在前，民國年，千位逗號文字',
      language: 'zh',
      mess: ['contents sheet', 'comma thousands', 'numbers as text', 'missing marks', 'unit in header'],
      sheets: [
        ['目录', 'text', 0],
        ['表1', 'table', 1],
        ['表2', 'table', 1],
      ],
    },
    [
      sheet('目录', '\n目录\n表1 茶叶生产\n表2 茶叶出口\n'),
      sheet(
        '表1',
        "\n表1 茶叶生产\n县市 | 种植面积（公顷） | 产量（吨）\n南投县 | '1,006,210 | '1,209,801\n嘉义县 | '2,105 | '1,120\n新北市 | 590 | 310\n",
      ),
      sheet(
        '表2',
        "\n表2 茶叶出口\n国家 | 重量（公斤） | 金额（美元）\n日本 | '1,201,300 | '6,120,400\n越南 | '801,250 | '2,010,700\n蒙古 | － | －\n",
      ),
    ],
    {
      sheet: '表1',
      rows: 3,
      columns: [
        ['县市', 'text', null, 'area'],
        ['种植面积', 'integer', 'ha', 'area-harvested'],
        ['产量', 'integer', 't', 'production'],
      ],
      values: { B3: [1006210, '南投县', 1209801] },
    },
    {
      sheet: '表2',
      rows: 3,
      columns: [
        ['国家', 'text', null, '*'],
        ['重量', 'integer', 'kg', 'quantity'],
        ['金额', 'integer', 'USD', 'value'],
      ],
      values: { B4: [801250, '越南', 2010700], C5: [null, '蒙古'] },
      mayAsk: ['B5', 'C5'],
    },
  ),
  onOneSheet(
    'zh-zhibiao-danwei-lie.xlsx',
    {
      drawnFrom: '国家数据网站下载：指标、单位各一列，年份倒序，数据来源在表下',
      language: 'zh',
      mess: ['newest first', 'unit as column', 'wide years', 'notes below', 'banner'],
    },
    `
数据库：年度数据
时间：最近4年
指标 | 单位 | 2022年 | 2021年 | 2020年 | 2019年
农作物总播种面积 | 千公顷 | 169991 | 168695 | 167487 | 165931
粮食产量 | 万吨 | 68653 | 68285 | 66949 | 66384
棉花单位面积产量 | 公斤/公顷 | 1993 | 1893 | 1865 | 1764
农林牧渔业总产值 | 亿元 | 156066 | 147013 | 137782 |
数据来源：国家统计局
`,
    {
      rows: 16,
      columns: [
        ['指标', 'text', null, 'element'],
        ['单位', 'text', null, 'unit'],
        ['*', 'integer', null, 'period'],
        ['*', 'integer', null, '*'],
      ],
      values: {
        C4: [169991, '农作物总播种面积', '千公顷', 2022],
        F6: [1764, '棉花单位面积产量', 2019],
        F7: [null, '农林牧渔业总产值', 2019],
      },
    },
  ),
];
