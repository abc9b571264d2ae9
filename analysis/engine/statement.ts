import { EngineError } from './engine.ts';

/** A piece of SQL that matters to us: a bare word, a bracket, the end of a statement, or anything else with content. */
type Token = { readonly kind: 'word'; readonly text: string } | { readonly kind: 'open' | 'close' | 'end' | 'other' };

/** First words of what our own code and templates say. Everything else is refused, known to us or not. */
const allowed = new Set(
  'SELECT WITH FROM VALUES TABLE PIVOT UNPIVOT DESCRIBE SHOW SUMMARIZE EXPLAIN CREATE DROP INSERT UPDATE DELETE ALTER TRUNCATE'.split(
    ' ',
  ),
);
const kindsOfRelation = new Set(['TABLE', 'VIEW']);
const wordsBeforeKind = new Set(['OR', 'REPLACE', 'TEMP', 'TEMPORARY', 'RECURSIVE']);

/**
 * Refuse what is not one statement of a kind that works on tables: no INSTALL, LOAD, ATTACH, DETACH, USE, COPY, EXPORT,
 * IMPORT, SET, RESET, PRAGMA, CALL, SECRET, MACRO, transaction or checkpoint, whatever the lock says of it.
 */
export function refuseStatement(sql: string): void {
  const tokens = tokensOf(sql);
  while (tokens.at(-1)?.kind === 'end') tokens.pop();
  if (tokens.length === 0) throw new EngineError('syntax', 'no statement');
  if (tokens.some((token) => token.kind === 'end')) throw denied('more than one statement in a call');
  refuseKind(tokens);
}

function refuseKind(tokens: readonly Token[]): void {
  const start = tokens.findIndex((token) => token.kind !== 'open');
  const first = wordAt(tokens, start);
  if (!allowed.has(first)) throw denied(`a statement that starts with ${first || 'no word'}`);
  if (first === 'UPDATE' && wordAt(tokens, start + 1) === 'EXTENSIONS') throw denied('UPDATE EXTENSIONS');
  if (first === 'EXPLAIN') refuseExplained(tokens.slice(start + 1));
  if (first === 'CREATE' || first === 'DROP' || first === 'ALTER') refuseRelation(first, tokens.slice(start + 1));
}

function refuseExplained(tokens: readonly Token[]): void {
  let at = wordAt(tokens, 0) === 'ANALYZE' ? 1 : 0;
  if (tokens[at]?.kind === 'open') at = afterBracket(tokens, at);
  refuseKind(tokens.slice(at));
}

function refuseRelation(verb: string, tokens: readonly Token[]): void {
  let at = 0;
  while (wordsBeforeKind.has(wordAt(tokens, at))) at += 1;
  const kind = wordAt(tokens, at);
  if (!kindsOfRelation.has(kind)) throw denied(`${verb} ${kind}`.trim());
}

// EXPLAIN (FORMAT json) SELECT ...: the bracket holds options. EXPLAIN (SELECT ...) has nothing behind it.
function afterBracket(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (tokens[at]?.kind === 'open') depth += 1;
    if (tokens[at]?.kind === 'close') depth -= 1;
    if (depth === 0) return at + 1 < tokens.length ? at + 1 : open;
  }
  return open;
}

function wordAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.kind === 'word' ? token.text.toUpperCase() : '';
}

function denied(what: string): EngineError {
  return new EngineError('denied', `refused: ${what}`);
}

// In this order: comments and quoted text first, so that nothing inside them counts.
const lexer =
  /(?<space>\s+|--[^\n\r]*)|(?<comment>\/\*)|(?<escape>[eE]'(?:[^'\\]|\\[^]|'')*')|(?<text>'(?:[^']|'')*')|(?<name>"(?:[^"]|"")*")|(?<dollar>\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$)|(?<word>[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)|(?<open>\()|(?<close>\))|(?<end>;)|(?<open_quote>['"])|(?<other>[^])/uy;

function tokensOf(sql: string): Token[] {
  const tokens: Token[] = [];
  lexer.lastIndex = 0;
  while (lexer.lastIndex < sql.length) {
    const groups = lexer.exec(sql)?.groups ?? {};
    if (groups['comment']) lexer.lastIndex = commentEnd(sql, lexer.lastIndex);
    else if (groups['dollar']) lexer.lastIndex = dollarEnd(sql, lexer.lastIndex, groups['dollar']);
    else if (groups['open_quote']) throw new EngineError('syntax', 'a quote is not closed');
    if (groups['word']) tokens.push({ kind: 'word', text: groups['word'] });
    else if (groups['open']) tokens.push({ kind: 'open' });
    else if (groups['close']) tokens.push({ kind: 'close' });
    else if (groups['end']) tokens.push({ kind: 'end' });
    else if (!groups['space'] && !groups['comment']) tokens.push({ kind: 'other' });
  }
  return tokens;
}

// A comment inside a comment is read in two ways by different parsers, so it is refused rather than guessed.
function commentEnd(sql: string, from: number): number {
  const end = sql.indexOf('*/', from);
  if (end < 0) throw new EngineError('syntax', 'a comment is not closed');
  if (sql.slice(from, end).includes('/*')) throw denied('a comment inside a comment');
  return end + 2;
}

function dollarEnd(sql: string, from: number, tag: string): number {
  const end = sql.indexOf(tag, from);
  if (end < 0) throw new EngineError('syntax', 'a dollar quote is not closed');
  return end + tag.length;
}
