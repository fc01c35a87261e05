import { expect, test } from 'vitest';
import { hashOf, hashPassword, isPassword, looksLikeSecret, newFirstPassword, newSecret, passwordFault } from './index.ts';

const person = { login: 'lihua', name: '李华' };

test.each([
  ['Short1', '至少 10 个字符'],
  ['onlylowercase', '两类字符'],
  ['LiHua-8642-x', '账号名'],
  ['我是李华呀2026春风', '姓名'],
  ['Password1234', '常见'],
  ['P@ssw0rd123', '常见'],
  ['Admin@123456', '常见'],
  ['aaaaaaaa1111', '常见'],
  ['abcdefghijk1', '常见'],
  [`${'长'.repeat(129)}1`, '最多 128'],
])('%s is refused', (password, why) => {
  expect(passwordFault(password, person)).toContain(why);
});

test.each(['shan-shui-47', '青山依旧在几度夕阳红Kx', 'Tn7vw2Qp9z', 'correct horse battery'])('%s is taken', (password) => {
  expect(passwordFault(password, person)).toBeUndefined();
});

test('a name of one character forbids nothing', () => {
  expect(passwordFault('a-long-sentence', { login: 'xx', name: '一' })).toBeUndefined();
});

test('first passwords obey the rules and differ', () => {
  const made = Array.from({ length: 200 }, newFirstPassword);
  expect(made.filter((password) => passwordFault(password, person) !== undefined)).toEqual([]);
  expect(new Set(made).size).toBe(200);
});

test('a password is found again, also in full-width characters, and nothing else is', async () => {
  const stored = await hashPassword('Chunfeng-2026');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPassword(stored, 'Chunfeng-2026')).toBe(true);
  expect(await isPassword(stored, 'Ｃhunfeng-２０２６')).toBe(true);
  expect(await isPassword(stored, 'chunfeng-2026')).toBe(false);
  expect(await isPassword(null, 'Chunfeng-2026')).toBe(false);
});

test('secrets are long, random and kept only as a hash', () => {
  const secret = newSecret();
  expect(looksLikeSecret(secret)).toBe(true);
  expect(newSecret()).not.toBe(secret);
  expect(hashOf(secret)).toMatch(/^[0-9a-f]{64}$/);
  for (const wrong of ['', 'x', `${secret}a`, `${secret.slice(1)}'`]) expect(looksLikeSecret(wrong)).toBe(false);
});
