import { prepare, readSettings, start } from '@kaocheng/server';
import { startBare } from './bare.ts';
import type { Addresses } from './reads.ts';

/** A process of its own for the server and its peer, so that the load does not sit on their event loop. Tells its addresses on the first line; ends with its input. */
const settings = { ...readSettings(), DATA_DIR: process.argv[2] ?? '', PORT: 0, RATE_PER_MINUTE: 1_000_000, LOG_LEVEL: 'silent' as const };
const write = console.log;
console.log = () => undefined;
const running = await start(settings, prepare);
const signed = await running.app.inject({ method: 'POST', url: '/api/v1/session', payload: { login: 'admin', password: 'kaocheng-demo-2026' } });
const [cookie = ''] = String(signed.headers['set-cookie']).split(';');
const addresses: Addresses = { ours: running.address, bare: await startBare(running, cookie), cookie };
write(JSON.stringify(addresses));
process.stdin.resume();
process.stdin.on('end', () => void running.stop().then(() => process.exit(0)));
