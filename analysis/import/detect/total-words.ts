import { normalise } from '../../vocabulary/normalise.ts';
import { remembered } from '../../vocabulary/remembered.ts';

// Words for a sum in the six languages, and in others that offices print in.
const totalStart =
  /^[^\p{L}\p{N}]*((?:\d[\d.]*\.?\s+)?(grand totals?|sub-?\s?totals?|sous-?\s?tota(?:l|ux)|totals?|totaux|totales|tota(?:al|le)|total g[eé]n[eé]ral|total general|ensemble|somme|suma|sum|всего|сумма|итого|итог|по всем|جملة|الإجمالي|الاجمالي|إجمالي|اجمالي|المجموع|مجموع|الجملة|المجموع العام|合计|总计|小计|总和|共计|总数|全国|合計|總計|jumlah|insgesamt|gesamt|zusammen|summe|ogółem|razem|toplam|tổng|ҳамагӣ|ҷамъ|жами|барлығы|всього))(?![\p{L}])/iu;
const totalEnd = /[\s,:(–-](sub-?)?(totals?|итого|всего|إجمالي|合计|小计|总计)\W*$/iu;
const subtotalStart =
  /^[^\p{L}\p{N}]*(sub-?\s?totals?|sous-?\s?tota(l|ux)|小计|المجموع الفرعي|المجموع الجزئي|промежуточный)/iu;
const grandStart =
  /^[^\p{L}\p{N}]*(grand total|total g[eé]n[eé]ral|total general|gran total|общий итог|итого по всем|всего по|المجموع العام|الإجمالي العام|المجموع الكلي|总计|总和|jumlah total)/iu;

const includingWord =
  /^[^\p{L}\p{N}]*(including|of which|of that|among (them|which)|thereof|in particular|y compris|dont|parmi lesquels?|d[eo]s? los cuales|de las cuales|de (ellos|ellas)|del? cual|incluid[oa]s?|incluyendo|в том числе|из них|в т\.\s?ч\.?|включая|منها|من بينها|من ضمنها|بما في ذلك|其中|包括|davon|darunter|di antaranya|termasuk|az jumla|аз он ҷумла|соның ішінде|шу жумладан)(?![\p{L}])/iu;

/** Whether a text begins, or ends ("Barley Total"), with a word for a sum. */
export function isTotalWord(text: string): boolean {
  return saysTotal(text);
}

const saysTotal = remembered((text) => totalStart.test(text) || totalEnd.test(text));

/** Whether a sum says of itself that it is part of a larger one. */
export function isSubtotalWord(text: string): boolean {
  return subtotalStart.test(text);
}

/** Whether a sum says of itself that nothing stands above it. */
export function isGrandWord(text: string): boolean {
  return grandStart.test(text);
}

/** Whether a line says that parts of the line above follow: "including:", "of which:", "в том числе". */
export function isIncludingWord(text: string): boolean {
  return saysIncluding(text);
}

const saysIncluding = remembered((text) => includingWord.test(text));

/** Words of a sum without the word for it: "Total Northern zone" is "northern zone"; '' for a bare "Total". */
export function totalOf(text: string): string {
  return normalise(
    text
      .replace(totalStart, ' ')
      .replace(totalEnd, ' ')
      .replace(/^\s*(of|de la|de|du|des|del|for|по|في)\s+/iu, ' '),
  );
}
