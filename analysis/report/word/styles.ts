import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';
import type { Language } from '../../model/text.ts';

/** Ink of the program's light theme; paper needs no other colours. */
export const ink = '23211C';
export const ink2 = '57534A';
export const rule = '857F70';
export const softRule = 'DFDACE';

/** Typefaces that every Word has; the program's own are not on the reader's machine. */
const font = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial', eastAsia: 'Microsoft YaHei' } as const;

export const styleIds = {
  figureSubtitle: 'FigureSubtitle',
  notes: 'FigureNotes',
  tableHead: 'TableHead',
  tableCell: 'TableCell',
  indicatorValue: 'IndicatorValue',
  formula: 'Formula',
  annex: 'AnnexPart',
} as const;

const tags: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  fr: 'fr-FR',
  es: 'es-ES',
  ru: 'ru-RU',
  ar: 'ar-SA',
  zh: 'zh-CN',
};

/** Styles of the document, all with names that Word's own pane shows. */
export function stylesFor(language: Language): IStylesOptions {
  const small = { size: 17, color: ink2 };
  const under = { basedOn: 'Normal', quickFormat: true } as const;
  return {
    default: {
      document: {
        run: {
          font,
          size: 21,
          color: ink,
          language: { value: language === 'ar' ? 'en-GB' : tags[language], bidirectional: 'ar-SA', eastAsia: 'zh-CN' },
        },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO }, alignment: AlignmentType.START },
      },
      title: {
        run: { font, size: 44, bold: true, color: ink },
        paragraph: { spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(32, 400, 120),
      heading2: heading(25, 320, 90),
      heading3: heading(22, 240, 60),
      caption: {
        run: { font, size: 20, bold: true, italics: false, color: ink },
        paragraph: { keepNext: true, spacing: { before: 240, after: 0, line: 252, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles: [
      { id: styleIds.figureSubtitle, name: 'Figure subtitle', ...under, run: small, paragraph: spaced(0, 80, true) },
      { id: styleIds.notes, name: 'Figure notes', ...under, run: small, paragraph: spaced(60, 240, false) },
      {
        id: styleIds.tableHead,
        name: 'Table head',
        ...under,
        run: { size: 18, bold: true, color: ink2 },
        paragraph: spaced(0, 0, true),
      },
      { id: styleIds.tableCell, name: 'Table cell', ...under, run: { size: 18 }, paragraph: spaced(0, 0, false) },
      {
        id: styleIds.indicatorValue,
        name: 'Key figure',
        ...under,
        run: { size: 30, bold: true },
        paragraph: spaced(0, 0, true),
      },
      { id: styleIds.formula, name: 'Formula', ...under, run: { size: 20 }, paragraph: spaced(0, 60, false) },
      { id: styleIds.annex, name: 'Annex part', ...under, run: { bold: true }, paragraph: spaced(160, 40, true) },
    ],
  };
}

function heading(size: number, before: number, after: number) {
  return {
    run: { font, size, bold: true, color: ink },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after, line: 252, lineRule: LineRuleType.AUTO } },
  };
}

function spaced(before: number, after: number, keepNext: boolean) {
  return { spacing: { before, after, line: 252, lineRule: LineRuleType.AUTO }, keepNext };
}
