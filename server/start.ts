import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import type { App } from './http/frame.ts';
import { type House, houseOf } from './http/house.ts';
import { type Database, migrations } from './schema/index.ts';
import type { Settings } from './settings.ts';
import { migrate, openStore } from './store/index.ts';

/** A running server. */
export interface Running {
  readonly app: App;
  readonly house: House;
  /** Where to open it, `http://127.0.0.1:8620`. */
  readonly address: string;
  /** Lets requests under way finish, then closes the store. */
  stop(): Promise<void>;
}

/** Opens the store, brings it up to date, prepares it, and listens. */
export async function start(settings: Settings, prepare: (house: House) => Promise<void> = async () => undefined): Promise<Running> {
  const store = await openStore<Database>(settings);
  try {
    await migrate(store, migrations);
    const house = houseOf(store, settings);
    await prepare(house);
    const app = await createApp(house);
    await app.listen({ port: settings.PORT, host: settings.HOST });
    const { port } = app.server.address() as AddressInfo;
    const host = settings.HOST === '0.0.0.0' || settings.HOST === '::' ? '127.0.0.1' : settings.HOST;
    const stop = async () => {
      await app.close();
      await store.close();
    };
    return { app, house, address: settings.PUBLIC_URL ?? `http://${host}:${port}`, stop };
  } catch (error) {
    await store.close();
    throw error;
  }
}
