const accented: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aàbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoôpþqǫrŕsštţuûvṽwŵxẋyýzžAÀBƁCÇDÐEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÔPÞRŔSŠTŢUÛVṼWŴXẊYÝZŽ'].reduce<
    [string, string][]
  >((pairs, letter, index, letters) => {
    if (index % 2 === 0) pairs.push([letter, letters[index + 1] ?? letter]);
    return pairs;
  }, []),
);

/** Accents on every letter and 40 % more of them: what is not translated, or is cut, can be seen at once. */
export function pseudo(text: string): string {
  const letters = [...text];
  const shown = letters.map((letter) => accented[letter] ?? letter).join('');
  return letters.length === 0 ? '' : `${shown}${' ~~'.repeat(Math.ceil((letters.length * 0.4) / 3))}`;
}
