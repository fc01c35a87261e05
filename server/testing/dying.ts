import type { House } from '../http/house.ts';

/** A house whose store dies: before, within or after one of its transactions. */
export function dying(house: House, at: number, how: 'before' | 'within' | 'after'): House {
  let count = 0;
  const store = new Proxy(house.store, {
    get(target, name) {
      if (name !== 'transaction') return Reflect.get(target, name);
      const transaction: typeof target.transaction = async (work, options) => {
        count += 1;
        if (count !== at) return target.transaction(work, options);
        if (how === 'before') throw new Error('killed');
        const answer = await target.transaction(async (tx, client) => {
          const result = await work(tx, client);
          if (how === 'within') throw new Error('killed');
          return result;
        }, options);
        if (how === 'after') throw new Error('killed');
        return answer;
      };
      return transaction;
    },
  });
  return { ...house, store };
}
