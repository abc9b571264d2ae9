import { Fragment } from 'react';

/** Mathematics in plain characters, with `P_f` and `m^2` set as a printer would. Formulas run left to right everywhere. */
export function Formula({ text }: { readonly text: string }) {
  return (
    <bdi dir="ltr">
      {pieces(text).map((piece, place) => (
        <Fragment key={place}>
          {piece.kind === 'sub' ? <sub>{piece.text}</sub> : piece.kind === 'sup' ? <sup>{piece.text}</sup> : piece.text}
        </Fragment>
      ))}
    </bdi>
  );
}

interface Piece {
  readonly kind: 'plain' | 'sub' | 'sup';
  readonly text: string;
}

function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(/(?<=[\p{L}\p{N})\]′'*])([_^])(\{[^}]*\}|[\p{L}\p{N}]+(?:[−-]\d+)?)/gu)) {
    if (match.index > from) found.push({ kind: 'plain', text: text.slice(from, match.index) });
    const body = match[2] ?? '';
    found.push({
      kind: match[1] === '_' ? 'sub' : 'sup',
      text: body.startsWith('{') ? body.slice(1, -1) : body,
    });
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push({ kind: 'plain', text: text.slice(from) });
  return found;
}
