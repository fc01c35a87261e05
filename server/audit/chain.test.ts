import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainHash, type Link, START } from './chain.ts';
import { verifyLinks } from './verify.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const maybe = fc.option(fc.nat({ max: 1000 }), { nil: null });
const content = fc.record({
  at: fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
  actor_id: maybe,
  actor_name: text,
  via: fc.constantFrom('session', 'token', 'system'),
  ip: text,
  action: text,
  topic: text,
  record: text,
  unit_id: maybe,
  summary: text,
  before: fc.option(text, { nil: null }),
  after: fc.option(text, { nil: null }),
});

/** A chain of three to twenty entries, as it should be. */
const chain = fc.array(content, { minLength: 3, maxLength: 20 }).map((contents) => {
  const links: Link[] = [];
  for (const one of contents) {
    const before = links.at(-1) ?? START;
    const entry = { ...one, id: before.id + 1, previous_hash: before.hash };
    links.push({ ...entry, hash: chainHash(entry) });
  }
  return links;
});

const headOf = (links: readonly Link[]) => links.at(-1) ?? START;
const check = (links: readonly Link[], end = headOf(links)) => verifyLinks([links.slice(0, 2), links.slice(2)], end);

test('an untouched chain holds', async () => {
  await fc.assert(
    fc.asyncProperty(chain, async (links) => {
      expect(await check(links)).toEqual({ ok: true, entries: links.length, head: { id: links.length, hash: headOf(links).hash } });
    }),
  );
});

const FIELDS = Object.keys({ id: 0, at: 0, actor_id: 0, actor_name: 0, via: 0, ip: 0, action: 0, topic: 0, record: 0, unit_id: 0 }).concat(
  'summary',
  'before',
  'after',
  'previous_hash',
  'hash',
);

test('any changed field is found, at the entry or the one after it', async () => {
  await fc.assert(
    fc.asyncProperty(chain, fc.nat(), fc.constantFrom(...FIELDS), async (links, place, field) => {
      const at = place % links.length;
      const old = links[at] as Link;
      const value = old[field as keyof Link];
      const changed = { ...old, [field]: typeof value === 'number' ? value + 1 : `${value ?? ''}x` };
      const { ok, broken } = await check(links.with(at, changed), headOf(links));
      expect(ok).toBe(false);
      expect(broken?.id).toBe(at + 1);
    }),
  );
});

test('an entry changed together with its hash is found at the next one', async () => {
  await fc.assert(
    fc.asyncProperty(chain, fc.nat(), async (links, place) => {
      const at = place % links.length;
      const changed = { ...(links[at] as Link), summary: 'forged' };
      const forged = { ...changed, hash: chainHash(changed) };
      const { ok, broken } = await check(links.with(at, forged), headOf(links));
      expect(ok).toBe(links[at]?.summary === 'forged');
      if (!ok) expect(broken?.id).toBe(Math.min(at + 2, links.length));
    }),
  );
});

test('removed, swapped and inserted entries are found', async () => {
  await fc.assert(
    fc.asyncProperty(chain, fc.nat(), fc.nat(), async (links, one, other) => {
      const a = one % links.length;
      const b = other % links.length;
      expect(await check(links.toSpliced(a, 1), headOf(links))).toMatchObject({ ok: false, broken: { id: a + 1 } });
      const renumbered = links.toSpliced(a, 1).map((link, place) => ({ ...link, id: place + 1 }));
      expect((await check(renumbered, headOf(links))).ok).toBe(false);
      if (a !== b) {
        const [first, second] = [links[a] as Link, links[b] as Link];
        expect((await check(links.with(a, second).with(b, first), headOf(links))).ok).toBe(false);
        const swapped = links.with(a, { ...second, id: first.id }).with(b, { ...first, id: second.id });
        expect((await check(swapped, headOf(links))).ok).toBe(false);
      }
      const extra = { ...(links[a] as Link), summary: 'inserted' };
      const inserted = links.toSpliced(a, 0, { ...extra, hash: chainHash(extra) });
      expect((await check(inserted, headOf(links))).ok).toBe(false);
    }),
  );
});

test('entries cut off or added at the end are found by the registered end', async () => {
  await fc.assert(
    fc.asyncProperty(chain, fc.nat(), async (links, count) => {
      const kept = links.slice(0, count % links.length);
      expect(await check(kept, headOf(links))).toMatchObject({ ok: false, broken: { id: kept.length + 1, why: 'cut' } });
      expect(await check(links, headOf(kept))).toMatchObject({ ok: false, broken: { id: kept.length + 1, why: 'cut' } });
    }),
  );
});
