import { copyIndicators, type Copied } from '../../../analysis/document/copy.ts';
import type { ResultDocument } from '../../../analysis/document/result-document.ts';
import { inLanguage, type Language } from '../../../analysis/model/text.ts';
import { blocksOf } from './result-parts.ts';

/** The finding, what else is said, and the key figures, to paste into a letter or a sheet. */
export function copyFindings(document: ResultDocument, language: Language): Copied {
  const { headline, findings, caveats, indicators } = blocksOf(document);
  const passages = headline === null ? [...findings, ...caveats] : [headline, ...findings, ...caveats];
  const sentences = passages.map((passage) => inLanguage(passage.text, language));
  const figures = copyIndicators(indicators, sentences[0] ?? inLanguage(document.title, language), language);
  return { tsv: [...sentences, '', figures.tsv].join('\r\n'), html: figures.html };
}
