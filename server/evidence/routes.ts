import { Cron } from 'croner';
import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { arrivals, sweepArrivals } from './arrival.ts';
import { bucketOf } from './bucket.ts';
import { openResumable } from './resumable.ts';
import { fileRoutes } from './routes-files.ts';
import { shelfRoutes } from './routes-shelf.ts';
import { uploadRoutes } from './routes-uploads.ts';
import { examiner } from './soundness.ts';
import type { Surroundings } from './unit-shelf.ts';
import { openVault } from './vault.ts';

/** The topic's routes, and the clearing away of what was never finished. */
export async function evidenceRoutes(app: App, house: House): Promise<void> {
  const { settings } = house;
  // Said at the start rather than at the first upload.
  bucketOf(settings);
  const vault = once(() => openVault(settings));
  const around: Surroundings = {
    house,
    vault,
    examine: once(async () => examiner(await vault())),
    resumable: once(() => openResumable(settings)),
  };
  const sweeping = new Cron('17 * * * *', { unref: true, protect: true, catch: (error) => app.log.error({ err: error }, 'sweep') }, () =>
    sweep(around),
  );
  app.addHook('onClose', async () => sweeping.stop());
  await shelfRoutes(app, around);
  await uploadRoutes(app, around);
  await fileRoutes(app, around);
}

const LEFT_HOURS = 24;

async function sweep({ house, resumable }: Surroundings): Promise<void> {
  await sweepArrivals(arrivals(house.settings), Date.now() - LEFT_HOURS * 3_600_000);
  await (await resumable()).sweep();
}

/** Made when it is first asked for, and tried again where that failed. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
