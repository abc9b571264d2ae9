import { IntlMessageFormat } from 'intl-messageformat';
import type { Text } from '../model/text.ts';

/** A text with the names of its places, since a page has no data to fill them. */
export function words(text: Text): string {
  return spoken(new IntlMessageFormat(text.en, 'en', {}, { ignoreTag: true }).getAst(), '');
}

type MessagePart = ReturnType<IntlMessageFormat['getAst']>[number];

// Kinds of parts as the parser numbers them.
const literal = 0;
const numberSign = 7;

/** Of a choice between wordings the general one stands for all; `counted` is the place that a number sign repeats. */
function spoken(parts: readonly MessagePart[], counted: string): string {
  return parts
    .map((part) => {
      if ('options' in part) return spoken(part.options['other']?.value ?? [], part.value);
      if ('children' in part) return spoken(part.children, counted);
      if (Number(part.type) === numberSign) return placeName(counted);
      const value = 'value' in part ? part.value : '';
      return Number(part.type) === literal ? value : placeName(value);
    })
    .join('');
}

function placeName(name: string): string {
  return `*${name.replaceAll('_', ' ')}*`;
}
