import { sheet } from './book.ts';
import { asText, onOneSheet, onSheets, type Layout } from './layout.ts';

/** Layouts of offices that publish in Spanish. */
export const spanish: readonly Layout[] = [
  onOneSheet(
    'es-anuario-tres-medidas.xlsx',
    {
      drawnFrom: 'MAPA España, Anuario de estadística: superficie, rendimiento y producción, cabecera de tres filas',
      language: 'es',
      mess: ['banner', 'merged header', 'header of 3 rows', 'unit row', 'dot thousands', 'numbers as text', 'total'],
      merges: ['A3:A5', 'B3:C3'],
    },
    `
13.1.4.1. TRIGO TOTAL: Análisis provincial de superficie, rendimiento y producción, 2021

Provincia | Superficie | | Rendimiento | Producción
 | Secano | Regadío | Secano | de grano
 | (hectáreas) | (hectáreas) | (kg/ha) | (toneladas)
Burgos | '185.210 | '3.120 | '4.310 | '812.905
Palencia | '98.450 | '12.300 | '3.950 | '452.140
Soria | '110.320 | '1.050 | '3.700 | '413.220
Ávila | '21.040 | '2.980 | '3.120 | '81.507
TOTAL | '415.020 | '19.450 | '3.946 | '1.759.772
`,
    {
      rows: 4,
      columns: [
        ['Provincia', 'text', null, 'area'],
        ['*', 'integer', 'ha', 'area-harvested'],
        ['*', 'integer', 'ha', 'area-harvested'],
        ['*', 'integer', 'kg/ha', 'yield'],
        ['*', 'integer', 't', 'production'],
      ],
      values: { B6: [185210, 'Burgos', 3120, 4310, 812905], E9: [81507, 'Ávila'] },
      apart: { 10: 'total' },
    },
  ),
  onOneSheet(
    'es-indec-meses.xlsx',
    {
      drawnFrom: 'INDEC Argentina: meses en filas bajo cada año, el año una sola vez por bloque',
      language: 'es',
      mess: [
        'banner',
        'class once per block',
        'month names',
        'sub-total before parts',
        'decimal comma',
        'numbers as text',
        'mark on label',
      ],
    },
    `
Cuadro 2. Exportaciones de carne bovina
Año | Mes | Toneladas | Miles de USD
2022 | Total | '113,5 | '620,4
 | Enero | '37,1 | '201,3
 | Febrero | '36,2 | '198,8
 | Marzo | '40,2 | '220,3
2023* | Total | '118,3 | '498,9
 | Enero | '39,4 | '171,2
 | Febrero | '38,1 | '160,5
 | Marzo | '40,8 | '167,2
* Datos provisorios
`,
    {
      rows: 6,
      columns: [
        ['Año', 'integer', null, 'period'],
        ['Mes', 'text', null, 'period'],
        ['*', 'number', 't', '*'],
        ['*', 'number', '1000 USD', '*'],
        ['*', 'text', null, 'flag'],
      ],
      values: { C4: [37.1, 2022, 'Enero', 201.3], D10: [167.2, 2023, 'Marzo', 'flag:*'] },
      apart: { 3: 'subtotal', 7: 'subtotal' },
      notes: { '*': 'provisorios' },
    },
  ),
  asText(
    'es-precios-sipsa.csv',
    {
      drawnFrom: 'DANE Colombia, SIPSA: punto y coma, miles con punto, coma decimal, n.d.',
      language: 'es',
      mess: ['csv', 'semicolon', 'decimal comma', 'dot thousands', 'day-first days', 'missing words'],
      encoding: 'utf-8 with mark',
    },
    `
Fecha;Ciudad;Producto;Precio (COP/kg);Variación (%)
15/06/2023;Bogotá;Papa criolla;3.150,50;-2,4
16/06/2023;Bogotá;Plátano;2.980,00;1,1
15/06/2023;Cali;Papa criolla;n.d.;n.d.
16/06/2023;Cali;Plátano;2.750,25;0,0
`,
    {
      rows: 4,
      columns: [
        ['Fecha', 'date', null, 'period'],
        ['Ciudad', 'text', null, 'market'],
        ['Producto', 'text', null, 'product'],
        ['Precio', 'number', 'COP/kg', 'price'],
        ['Variación', 'number', '%', '*'],
      ],
      values: { D2: [3150.5, 'Bogotá', '2023-06-15', -2.4], D4: [null, 'Cali'], D5: [2750.25, 'Plátano'] },
    },
  ),
  onOneSheet(
    'es-titulos-de-grupo.xlsx',
    {
      drawnFrom: 'INEC Ecuador, ESPAC: región como renglón, nacional primero, unidades en la cabecera',
      language: 'es',
      mess: ['heading rows', 'total before parts', 'unit in header', 'bold'],
    },
    `
ESPAC 2022: cultivos permanentes
Provincia | Superficie plantada (ha) | Superficie cosechada (ha) | Producción (t)
**Total nacional** | 1000 | 900 | 9000
**Región Sierra** | 400 | 350 | 3000
Azuay | 100 | 90 | 800
Loja | 300 | 260 | 2200
**Región Costa** | 600 | 550 | 6000
Guayas | 350 | 320 | 3600
Manabí | 250 | 230 | 2400
`,
    {
      rows: 4,
      columns: [
        ['Provincia', 'text', null, 'area'],
        ['*', 'text', null, '*'],
        ['Superficie plantada', 'integer', 'ha', 'area-harvested'],
        ['Superficie cosechada', 'integer', 'ha', 'area-harvested'],
        ['Producción', 'integer', 't', 'production'],
      ],
      values: { B5: [100, 'Azuay', 'Región Sierra'], D9: [2400, 'Manabí', 'Región Costa', 230] },
      apart: { 3: 'total', 4: 'subtotal', 7: 'subtotal' },
    },
  ),
  onOneSheet(
    'es-siap-anos.xlsx',
    {
      drawnFrom: 'SIAP México, avance de siembras: años como columnas con nota pegada, total por aritmética',
      language: 'es',
      mess: ['glued note marks', 'wide years', 'unit in title', 'unnamed total', 'comma thousands', 'numbers as text'],
    },
    `
Producción de aguacate por entidad (toneladas)
Entidad | 2019 | 2020 | 2021 2/
Michoacán | '1,700,500 | '1,800,100 | '1,852,300
Jalisco | '211,300 | '247,200 | '267,500
México | '111,000 | '115,400 | '120,900
Nayarit | '60,200 | '62,300 | '66,300
República Mexicana | '2,083,000 | '2,225,000 | '2,307,000
2/ Cifras preliminares
`,
    {
      rows: 12,
      columns: [
        ['Entidad', 'text', null, 'area'],
        ['*', 'integer', null, 'period'],
        ['*', 'integer', 't', 'production'],
        ['*', 'text', null, 'flag'],
      ],
      values: { B3: [1700500, 'Michoacán', 2019], D6: [66300, 'Nayarit', 2021, 'flag:2'] },
      apart: { 7: 'total' },
      notes: { 2: 'preliminares' },
    },
  ),
  onSheets(
    'es-hoja-por-region.xlsx',
    {
      drawnFrom: 'MIDAGRI Perú: una hoja por departamento, la misma cabecera',
      language: 'es',
      mess: ['sheet per region', 'months as columns', 'month names', 'unit in title'],
      sheets: [
        ['Cusco', 'table', 1],
        ['Junín', 'table', 1],
        ['Puno', 'table', 1],
      ],
      stacks: [{ rows: 27, keys: ['Cusco', 'Junín', 'Puno'] }],
    },
    [
      sheet(
        'Cusco',
        '\nProducción 2022 (toneladas)\nCultivo | Ene | Feb | Mar\nCafé | 110 | 120 | 180\nCacao | 40 | 44 | 47\nTé | 12 | 13 | 11\n',
      ),
      sheet(
        'Junín',
        '\nProducción 2022 (toneladas)\nCultivo | Ene | Feb | Mar\nCafé | 310 | 330 | 390\nCacao | 90 | 95 | 99\nTé | 2 | 3 | 3\n',
      ),
      sheet(
        'Puno',
        '\nProducción 2022 (toneladas)\nCultivo | Ene | Feb | Mar\nCafé | 60 | 71 | 85\nCacao | 5 | 6 | 6\nTé | 0 | 0 | 0\n',
      ),
    ],
    {
      sheet: 'Cusco',
      rows: 9,
      columns: [
        ['Cultivo', 'text', null, 'product'],
        ['*', '*', null, 'period'],
        ['*', 'integer', 't', 'production'],
      ],
      values: { B3: [110, 'Café', 'period:2022-01|Ene'] },
    },
    {
      sheet: 'Puno',
      rows: 9,
      columns: [
        ['Cultivo', 'text', null, 'product'],
        ['*', '*', null, 'period'],
        ['*', 'integer', 't', 'production'],
      ],
      values: { D5: [0, 'Té', 'period:2022-03|Mar'] },
    },
  ),
  onOneSheet(
    'es-guion-cero.xlsx',
    {
      drawnFrom: 'BCR El Salvador: leyenda de signos al pie, guion que es cero, puntos que no hay dato',
      language: 'es',
      mess: ['legend of missing codes', 'legend says zero', 'wide years', 'unit in title', 'newest first'],
    },
    `
Exportaciones de azúcar por destino, en miles de USD
País | 2023 | 2022 | 2021
Estados Unidos | 61200 | 58300 | 49100
China | - | 12400 | 31000
Canadá | 8100 | ... | 7400
Taiwán | - | - | 5200
Signos: - cero; ... dato no disponible
`,
    {
      rows: 12,
      columns: [
        ['País', 'text', null, '*'],
        ['*', 'integer', null, 'period'],
        ['*', 'integer', '1000 USD', 'value'],
      ],
      values: {
        B3: [61200, 'Estados Unidos', 2023],
        B4: [0, 'China', 2023],
        C5: [null, 'Canadá', 2022],
        D6: [5200, 'Taiwán', 2021],
      },
      missing: { '-': 'zero', '...': 'not-available' },
    },
  ),
  onOneSheet(
    'es-cabecera-empaquetada.xlsx',
    {
      drawnFrom: 'FEWS NET tabla dinámica: "Promedio de dic-23" en la cabecera, unidades locales',
      language: 'es',
      mess: ['header of several fields', 'months as columns', 'price units', 'class once per block'],
    },
    `
Mercado | Producto | Unidad | Promedio de nov-23 | Promedio de dic-23 | Promedio de ene-24
Tegucigalpa | Frijol rojo | 100 lb | 1850 | 1900 | 1875
 | Maíz blanco | 200 lb | 1210 | 1225 | 1240
San Pedro Sula | Frijol rojo | 100 lb | 1800 | 1860 | 1830
 | Maíz blanco | 200 lb | 1180 | 1190 | 1215
`,
    {
      rows: 12,
      columns: [
        ['Mercado', 'text', null, 'market'],
        ['Producto', 'text', null, 'product'],
        ['Unidad', 'text', null, 'unit'],
        ['*', '*', null, 'period'],
        ['*', 'integer', null, '*'],
      ],
      values: {
        D2: [1850, 'Tegucigalpa', 'Frijol rojo', 'period:2023-11', 'unit:100 lb'],
        F3: [1240, 'Tegucigalpa', 'Maíz blanco', 'period:2024-01', 'unit:200 lb'],
        E5: [1190, 'San Pedro Sula', 'period:2023-12'],
      },
    },
  ),
];
