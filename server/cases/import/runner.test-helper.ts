import { houseOf } from '../../http/house.ts';
import type { Database } from '../../schema/index.ts';
import { readSettings } from '../../settings.ts';
import { openStore, type Store } from '../../store/index.ts';
import { runImport } from './run.ts';

/** A process of its own that runs an import, and prints a line whenever it begins a transaction, until it is done or killed. Run by killed.test.ts. */
const [url = '', folder = '', id = '', batch = ''] = process.argv.slice(2);
const store = await openStore<Database>({ DATA_DIR: folder, DATABASE_URL: url });
const transaction: Store<Database>['transaction'] = (work, options) => {
  process.stdout.write('begins\n');
  return store.transaction(work, options);
};
const house = houseOf({ ...store, transaction }, readSettings({ DATA_DIR: folder }), () => new Date('2026-11-24T02:00:00.000Z'));
await runImport(house, Number(id), { batch: Number(batch) });
await store.close();
