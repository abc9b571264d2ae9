const noteStart =
  /^[^\p{L}\p{N}]*(notes?|sources?|footnotes?|remarks?|legend|nota|notas|fuentes?|remarques?|légende|leyenda|llamadas?|примечани[ея]|источники?|сноски?|ملاحظ\p{L}*|المصدر|مصدر|注|注释|注:|备注|说明|资料来源|来源|数据来源|keterangan|catatan|sumber|quelle|fonte|fontes|эзоҳ|манба)(?![\p{L}])|^\s*(注|资料来源|来源|数据来源|المصدر|ملاحظ)|^\s*\(?(\d{1,2}|[a-z])[/).]\s?(?=\p{L}|\d{4})|^\s*\(\d{1,2}\)\s|^[¹²³⁴⁵⁶⁷⁸⁹]|^\s*[*†‡]{1,3}\s*\)?\s*\p{L}|^\s*(\.{2,3}|…|[-–—:*x])\s*[=:–—-]\s*\p{L}|^\s*(\.{2,3}|…)\s*\p{L}|^©/iu;

/** Whether a text begins as notes under a table do: a word for note or source, a mark with its meaning. */
export function isNoteStart(text: string): boolean {
  return noteStart.test(text);
}
