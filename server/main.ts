import { prepare } from './prepare.ts';
import { readSettings, SettingsError } from './settings.ts';
import { start } from './start.ts';
import { StoreError } from './store/index.ts';

/** `npm start`: the product on this machine, until it is stopped. */
async function main(): Promise<void> {
  const settings = readSettings();
  const running = await start(settings, prepare);
  console.log(`\n考成已启动：${running.address}\n（按 Ctrl+C 停止）`);

  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    console.log(`收到 ${signal}，正在停止…`);
    // What hangs longer than this is cut: the store itself loses nothing that was acknowledged.
    setTimeout(() => process.exit(1), 15_000).unref();
    await running.stop();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

try {
  await main();
} catch (error) {
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const told = error instanceof SettingsError || error instanceof StoreError;
  if (inUse) console.error('端口已被占用：请关闭占用它的程序，或换一个端口，例如 PORT=8621 npm start');
  else if (told) console.error(error.message);
  else console.error(error);
  process.exit(1);
}
