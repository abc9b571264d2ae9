import { normalise } from '../../vocabulary/normalise.ts';
import type { MissingMeaning } from '../plan/plan.ts';

/** What the words of a legend say that a sign means, in six languages; null when they do not speak of missing figures. */
export function meaningOf(words: string): MissingMeaning | null {
  const plain = normalise(words);
  if (plain === '' || plain.length > 200) return null;
  for (const [meaning, pattern] of meanings) if (pattern.test(plain)) return meaning;
  return null;
}

/** What a sign usually means where no legend says so. Never zero: of a dash nothing is known. */
export function usualMeaning(code: string): MissingMeaning {
  return usual.get(code.trim().toUpperCase()) ?? 'unknown';
}

/** Whether a sign is one that some offices write for zero and others for a figure that is not there. */
export function mayMeanZero(code: string): boolean {
  return /^[-\u2013\u2014\u2212]$/u.test(code.trim());
}

// The first that fits: "data not available or zero" says nothing certain, and zero comes last.
const meanings: readonly (readonly [MissingMeaning, RegExp])[] = [
  [
    'suppressed',
    /confiden|suppress|secre[ct]|withheld|disclos|secreto|конфиденц|секретн|не публику|سري|保密|机密|不公布/u,
  ],
  [
    'not-applicable',
    /not applicable|not relevant|sans objet|non applicable|ne s applique pas|no aplica|no procede|no corresponde|nao se aplica|не примен|неприменим|не имеет смысла|невозможн|لا ينطبق|غير منطبق|لا يطبق|不适用|无意义/u,
  ],
  [
    'not-collected',
    /not collected|not surveyed|no survey|not asked|non collecte|non recense|non enquete|no recolect|no investigad|no encuestad|не собира|не обследов|не проводил|لم تجمع|لم يجمع|لم يجر|未调查|未收集|未统计/u,
  ],
  [
    'not-available',
    /not available|unavailable|no data|no information|not reported|not known|unknown|missing|n a\b|non disponible|pas disponible|indisponible|manquant|inconnu|non communique|no disponible|sin dato|sin inform|no se dispone|nao disponivel|dado numerico nao|нет данн|нет сведен|данны\S* (?:отсутств|нет|не )|сведени\S* (?:отсутств|нет|не )|не имеется данн|неизвестн|غير متوفر|غير متاح|لا تتوفر|لا توجد بيانات|不详|无数据|无资料|数据不可得|缺失|资料缺|暂无|未知/u,
  ],
  [
    'zero',
    /\bzeros?\b|\bnil\b|\bnone\b|\bnull?\b|absolute absence|phenomenon absent|absence (?:of|du|de)|neant|\bnulle?s?\b|valeur nulle|\bcero\b|\bnulo\b|явлени\S* (?:отсутств|не )|\bноль\b|\bнуль\b|нулев|(?:^|\s)(?:ноль|нуль)|صفر|معدوم|لا شيء|\bzero absoluto\b|(?:^|\s)零|为零|等于0|没有发生/u,
  ],
];

const usual: ReadonlyMap<string, MissingMeaning> = new Map(
  [
    '.. ... … : NA N/A N.A. #N/A N/D ND N.D. S/D S.D. NULL NONE NAN Н/Д غ.م 不详 无',
    'НЕТ_ДАННЫХ NO_DATA NOT_AVAILABLE NON_DISPONIBLE NO_DISPONIBLE غير_متوفر 无数据',
  ].flatMap((line) => line.split(' ').map((code) => [code.replaceAll('_', ' '), 'not-available'] as const)),
);
