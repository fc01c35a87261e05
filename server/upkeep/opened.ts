import { type House, houseOf } from '../http/house.ts';
import type { Database } from '../schema/index.ts';
import type { Settings } from '../settings.ts';
import { openStore } from '../store/index.ts';

/** Opens the store for one piece of work from a terminal, also while the server runs on it, and closes it again. */
export async function withHouse<T>(settings: Settings, work: (house: House) => Promise<T>): Promise<T> {
  const store = await openStore<Database>(settings);
  try {
    return await work(houseOf(store, settings));
  } finally {
    await store.close();
  }
}
