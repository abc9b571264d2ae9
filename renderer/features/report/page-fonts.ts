import type { Language } from '../../../analysis/model/text.ts';
import type { PageFont } from '../../../analysis/report/html.ts';
import arabicMedium from '../../theme/fonts/IBMPlexSansArabic-Medium.woff2?url';
import arabicRegular from '../../theme/fonts/IBMPlexSansArabic-Regular.woff2?url';
import arabicStrong from '../../theme/fonts/IBMPlexSansArabic-SemiBold.woff2?url';
import medium from '../../theme/fonts/IBMPlexSans-Medium.woff2?url';
import regular from '../../theme/fonts/IBMPlexSans-Regular.woff2?url';
import strong from '../../theme/fonts/IBMPlexSans-SemiBold.woff2?url';

const latin = { family: 'IBM Plex Sans', files: { 400: regular, 500: medium, 600: strong } } as const;
const arabic = {
  family: 'IBM Plex Sans Arabic',
  files: { 400: arabicRegular, 500: arabicMedium, 600: arabicStrong },
} as const;
const weights = [400, 500, 600] as const;

/** The program's own fonts, to be carried inside the page. */
export async function pageFonts(language: Language): Promise<readonly PageFont[]> {
  const families = language === 'ar' ? [latin, arabic] : [latin];
  return Promise.all(
    families.flatMap(({ family, files }) =>
      weights.map(async (weight): Promise<PageFont> => {
        const answer = await fetch(files[weight]);
        if (!answer.ok) throw new Error(`font ${family} ${String(weight)}: ${String(answer.status)}`);
        return { family, weight, style: 'normal', woff2: new Uint8Array(await answer.arrayBuffer()) };
      }),
    ),
  );
}
