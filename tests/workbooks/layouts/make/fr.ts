import { sheet } from './book.ts';
import { asText, onOneSheet, onSheets, type Layout } from './layout.ts';

/** Layouts of offices that publish in French. */
export const french: readonly Layout[] = [
  onOneSheet(
    'fr-superficie-production.xlsx',
    {
      drawnFrom: 'INSD Burkina Faso, Annuaire statistique: superficies et productions par campagne, années agricoles',
      language: 'fr',
      mess: ['banner', 'season years', 'unit in row label', 'raised mark', 'notes below', 'wide years'],
      lined: [3],
    },
    `
**Tableau 10.4 : Superficie et production du coton graine**

Rubrique | 2017/2018 | 2018/2019 | 2019/2020 | 2020/2021^(1)
Superficie (ha) | 879124 | 646117 | 580620 | 551104
Production (tonnes) | 616500 | 436000 | 461865 | 492613
Rendement (kg/ha) | 701 | 675 | 795 | 894
(1) Données provisoires
Source : Ministère de l’Agriculture
`,
    {
      rows: 12,
      columns: [
        ['Rubrique', 'text', null, 'element'],
        ['*', 'text', null, 'unit'],
        ['*', 'text', null, 'period'],
        ['*', 'integer', null, '*'],
        ['*', 'text', null, 'flag'],
      ],
      values: {
        B4: [879124, '2017/2018', 'unit:ha'],
        E5: [492613, '2020/2021', 'flag:1'],
        C6: [675, '2018/2019', 'unit:kg/ha'],
      },
      notes: { 1: 'provisoires' },
    },
  ),
  onOneSheet(
    'fr-milliers-espace-fine.xlsx',
    {
      drawnFrom: 'ANSD Sénégal, enquête agricole: milliers par espace fine, virgule décimale, textes, « nd »',
      language: 'fr',
      mess: ['decimal comma', 'thin-space thousands', 'numbers as text', 'unit row', 'total', 'missing words'],
    },
    `
Production agricole par région, campagne 2022/23
Région | Superficie récoltée | Production | Rendement
 | (ha) | (tonnes) | (kg/ha)
Kaolack | '210\u202f450,5 | '231\u202f495,6 | '1\u202f100,0
Kaffrine | '198\u202f300,0 | '238\u202f120,0 | '1\u202f200,8
Fatick | '121\u202f002,5 | '96\u202f802,0 | '800,0
Dakar | nd | nd | nd
Sénégal | '529\u202f753,0 | '566\u202f417,6 | '1\u202f069,2
nd : non disponible
`,
    {
      rows: 4,
      columns: [
        ['Région', 'text', null, 'area'],
        ['Superficie récoltée', 'number', 'ha', 'area-harvested'],
        ['Production', 'number', 't', 'production'],
        ['Rendement', 'number', 'kg/ha', 'yield'],
      ],
      values: { B4: [210450.5, 'Kaolack', 231495.6, 1100], D6: [800, 'Fatick'], C7: [null, 'Dakar'] },
      apart: { 8: 'total' },
      missing: { nd: 'not-available' },
    },
  ),
  asText(
    'fr-prix-marches.csv',
    {
      drawnFrom: 'SIM Mali, prix hebdomadaires: point-virgule, virgule décimale, jour/mois/année, ancien codage',
      language: 'fr',
      mess: ['csv', 'semicolon', 'not UTF-8', 'decimal comma', 'day-first days', 'price units'],
      encoding: 'windows-1252',
    },
    `
Date;Marché;Produit;Unité;Prix (FCFA/kg)
03/01/2022;Ségou;Mil;kg;212,5
17/01/2022;Ségou;Mil;kg;215
31/01/2022;Bamako Médine;Riz brisé;kg;387,5
14/02/2022;Bamako Médine;Riz brisé;kg;390
`,
    {
      rows: 4,
      columns: [
        ['Date', 'date', null, 'period'],
        ['Marché', 'text', null, 'market'],
        ['Produit', 'text', null, 'product'],
        ['Unité', 'text', null, 'unit'],
        ['Prix', 'number', 'FCFA/kg', 'price'],
      ],
      values: {
        A2: ['2022-01-03', 'Ségou'],
        E2: [212.5, 'Mil', '2022-01-03'],
        E4: [387.5, 'Riz brisé', 'Bamako Médine', '2022-01-31'],
      },
    },
  ),
  onOneSheet(
    'fr-dont-lignes.xlsx',
    {
      drawnFrom: 'Institut national de la statistique du Niger: lignes « dont » sous un total, années en colonnes',
      language: 'fr',
      mess: ['including rows', 'sub-total before parts', 'wide years', 'unit in title', 'grand total'],
    },
    `
Effectifs du cheptel (milliers de têtes)
Espèces | 2019 | 2020 | 2021
Bovins | 15200 | 16100 | 17100
'··dont vaches laitières | 6100 | 6500 | 6900
Petits ruminants | 31000 | 32000 | 33200
'··Ovins | 13000 | 13500 | 14000
'··Caprins | 18000 | 18500 | 19200
Total | 46200 | 48100 | 50300
`,
    {
      // "dont" names a part of the row above and nothing of the rest: beside its whole it would count twice.
      rows: 9,
      columns: [
        ['Espèces', 'text', null, 'product'],
        ['*', 'text', null, '*'],
        ['*', 'integer', null, 'period'],
        ['*', 'integer', '1000 head', '*'],
      ],
      values: {
        B3: [15200, 'Bovins', 2019],
        C6: [13500, 'Ovins', 'Petits ruminants', 2020],
        D7: [19200, 'Caprins', 2021],
      },
      apart: { 4: '*', 5: 'subtotal', 8: 'total' },
    },
  ),
  onOneSheet(
    'fr-quantite-valeur.xlsx',
    {
      drawnFrom: 'Direction générale des douanes de Côte d’Ivoire: quantité et valeur sous chaque année, par produit',
      language: 'fr',
      mess: ['merged header', 'header of 3 rows', 'unit row', 'pairs under each year', 'leading zeros', 'total'],
      merges: ['A3:A5', 'B3:B5', 'C3:D3', 'E3:F3'],
    },
    `
Exportations des principaux produits

Code SH | Produit | 2021 | | 2022 |
 | | Quantité | Valeur | Quantité | Valeur
 | | (tonnes) | (millions FCFA) | (tonnes) | (millions FCFA)
'0801 | Noix de cajou | 930100 | 516200 | 1020400 | 538700
'0901 | Café | 55100 | 61200 | 60300 | 70400
'1801 | Cacao en fèves | 1690200 | 2205300 | 1610500 | 2190800
'4001 | Caoutchouc | 1120600 | 870100 | 1290700 | 1101200
Total | | 3796000 | 3652800 | 3981900 | 3901100
`,
    {
      rows: 8,
      columns: [
        ['Code SH', 'text', null, 'product-code'],
        ['Produit', 'text', null, 'product'],
        ['*', 'integer', null, 'period'],
        ['Quantité', 'integer', 't', 'quantity'],
        ['Valeur', 'integer', '*', 'value'],
      ],
      values: { C6: [930100, '0801', 'Noix de cajou', 2021, 516200], F8: [2190800, 'Cacao en fèves', 2022, 1610500] },
      apart: { 10: 'total' },
    },
  ),
  onSheets(
    'fr-vca4d-comptes.xlsx',
    {
      drawnFrom: 'Étude VCA4D: classeur acteurs et flux, comptes par type d’acteur',
      language: 'fr',
      mess: ['several sheets', 'percent', 'brackets for negatives', 'currency'],
      sheets: [
        ['Lisez-moi', 'text', 0],
        ['Acteurs', 'table', 1],
        ['Flux', 'table', 1],
      ],
    },
    [
      sheet(
        'Lisez-moi',
        '\nAnalyse de la chaîne de valeur mangue\nLes montants sont en FCFA.\nAuteurs : équipe d’étude\n',
      ),
      sheet(
        'Acteurs',
        `
Type d'acteur | Nombre | Chiffre d'affaires (FCFA) | Résultat net (FCFA) | Marge (%)
Producteurs | 15000 | 12500000000 | 4100000000 | 32.8
Pisteurs | 400 | 3100000000 | {#,##0;(#,##0)}-210000000 | -6.8
Sécheurs | 90 | 6200000000 | 800000000 | 12.9
Exportateurs | 25 | 9800000000 | 1900000000 | 19.4
`,
      ),
      sheet(
        'Flux',
        `
Origine | Destination | Produit | Quantité (t)
Producteurs | Pisteurs | mangue fraîche | 52000
Pisteurs | Sécheurs | mangue fraîche | 18000
Pisteurs | Exportateurs | mangue fraîche | 30000
Sécheurs | Exportateurs | mangue séchée | 1200
`,
      ),
    ],
    {
      sheet: 'Acteurs',
      rows: 4,
      columns: [
        ["Type d'acteur", 'text', null, 'stage'],
        ['Nombre', 'integer', null, '*'],
        ["Chiffre d'affaires", 'integer', 'FCFA', 'value'],
        ['Résultat net', 'integer', 'FCFA', 'value'],
        ['Marge', 'number', '%', '*'],
      ],
      values: { D3: [-210000000, 'Pisteurs', 400], E5: [19.4, 'Exportateurs'] },
    },
    {
      sheet: 'Flux',
      rows: 4,
      columns: [
        ['Origine', 'text', null, '*'],
        ['Destination', 'text', null, '*'],
        ['Produit', 'text', null, 'product'],
        ['Quantité', 'integer', 't', 'quantity'],
      ],
      values: { D2: [52000, 'Producteurs', 'Pisteurs'], D5: [1200, 'mangue séchée'] },
    },
  ),
  onOneSheet(
    'fr-mois-en-colonnes.xlsx',
    {
      drawnFrom: 'Observatoire du riz de Madagascar: mois en colonnes sous chaque année, cellules fusionnées',
      language: 'fr',
      mess: ['merged header', 'header of 2 rows', 'months as columns', 'month names', 'unit in title', 'missing words'],
      merges: ['A3:A4', 'B3:D3', 'E3:G3'],
    },
    `
Prix au consommateur du riz local (Ariary/kg)

Région | 2022 | | | 2023 | |
 | janv. | févr. | mars | janv. | févr. | mars
Analamanga | 2000 | 2050 | 2100 | 2400 | 2450 | 2380
Boeny | 2150 | 2180 | n.d. | 2600 | 2620 | 2590
Sofia | 1800 | 1790 | 1850 | 2200 | 2230 | 2190
`,
    {
      rows: 18,
      columns: [
        ['Région', 'text', null, 'area'],
        ['*', '*', null, 'period'],
        ['?*', '*', null, 'period'],
        ['*', 'integer', '*', 'price'],
      ],
      values: {
        B5: [2000, 'Analamanga', 'period:2022-01'],
        D6: [null, 'Boeny', 'period:2022-03'],
        F7: [2230, 'Sofia', 'period:2023-02'],
      },
    },
  ),
  onOneSheet(
    'fr-rubriques-pleine-largeur.xlsx',
    {
      drawnFrom: 'Haut-commissariat au plan du Maroc: rubriques en pleine largeur, sous-total sans nom, tirets',
      language: 'fr',
      mess: ['heading rows', 'unnamed total', 'dash as missing', 'unit in header', 'bold'],
      merges: ['A2:C2', 'A6:C6'],
    },
    `
Culture | Superficie (1000 ha) | Production (1000 q)
**Céréales d'automne**
Blé tendre | 1800 | 36000
Blé dur | 900 | 16200
Orge | 1300 | 13000
**Céréales de printemps**
Maïs | 60 | 480
Riz | 8 | 640
Sorgho | - | -
Ensemble | 4068 | 66320
`,
    {
      rows: 6,
      columns: [
        ['Culture', 'text', null, 'product'],
        ['*', 'text', null, '*'],
        ['Superficie', 'integer', '1000 ha', 'area-harvested'],
        ['Production', 'integer', '1000 q', 'production'],
      ],
      values: {
        B3: [1800, 'Blé tendre', "Céréales d'automne", 36000],
        C8: [640, 'Riz', 'Céréales de printemps'],
        B9: [null, 'Sorgho'],
      },
      apart: { 2: 'group', 6: 'group', 10: 'total' },
      mayAsk: ['B9', 'C9'],
    },
  ),
  onOneSheet(
    'fr-jours-en-texte.xlsx',
    {
      drawnFrom: 'Relevé de prix d’un office céréalier: jours en texte, jour d’abord, plus récents en tête',
      language: 'fr',
      mess: ['day-first days', 'newest first', 'numbers as text', 'thin-space thousands', 'currency'],
    },
    `
Relevé | Localité | Sac de 100 kg (FCFA)
28/12/2023 | Niamey | '29\u00a0500
14/12/2023 | Maradi | '24\u00a0000
30/11/2023 | Zinder | '23\u00a0750
16/11/2023 | Niamey | '28\u00a0250
`,
    {
      rows: 4,
      columns: [
        ['Relevé', 'date', null, 'period'],
        ['Localité', 'text', null, '*'],
        ['*', 'integer', '*', '*'],
      ],
      values: { A2: ['2023-12-28', 'Niamey', 29500], C4: [23750, 'Zinder', '2023-11-30'] },
    },
  ),
];
