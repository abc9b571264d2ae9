// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isForField, shortcutOf } from '../../../renderer/actions/shortcut.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('shortcutOf', () => {
  it.each([
    ['Ctrl+Z', { key: 'z', code: 'KeyZ', ctrlKey: true }],
    ['Ctrl+Shift+Z', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }],
    ['Ctrl+K', { key: 'k', code: 'KeyK', metaKey: true }],
    ['Alt+1', { key: '1', code: 'Digit1', altKey: true }],
    ['?', { key: '?', code: 'Slash', shiftKey: true }],
    ['Shift+F6', { key: 'F6', code: 'F6', shiftKey: true }],
    // On a Russian keyboard the key of Z gives я; on an Arabic one ئ.
    ['Ctrl+Z', { key: 'я', code: 'KeyZ', ctrlKey: true }],
    ['Ctrl+Z', { key: 'ئ', code: 'KeyZ', ctrlKey: true }],
    // On a French keyboard the letter tells, not the place: Z lies where W lies elsewhere.
    ['Ctrl+Z', { key: 'z', code: 'KeyW', ctrlKey: true }],
  ])('reads %s', (shortcut, event) => {
    expect(shortcutOf({ ...plain, ...event })).toBe(shortcut);
  });
});

describe('isForField', () => {
  it('leaves letters and the undo of words to the field, and takes the rest', () => {
    const field = document.createElement('input');
    const button = document.createElement('button');
    expect(['?', 'Ctrl+Z', 'Ctrl+K'].map((keys) => isForField(keys, field))).toEqual([true, true, false]);
    expect(['?', 'Ctrl+Z', 'Ctrl+K'].map((keys) => isForField(keys, button))).toEqual([false, false, false]);
  });
});
