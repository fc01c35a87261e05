import type { Terminal } from './terminal.ts';

/** The server is loaded only by the verbs that need it: the others stay quick. */
const loadServer = () => import('@kaocheng/server');
export type Server = Awaited<ReturnType<typeof loadServer>>;

const MOST_PLACES = 20;

/** The places at fault, `C12：没有叫“县公安”的单位`; those that the sentence above says already are left out. */
function placesOf(errors: readonly { readonly path: string; readonly message: string }[]): string[] {
  const shown = errors.length > 1 ? errors.slice(0, MOST_PLACES).map(({ path, message }) => `  ${path}：${message}`) : [];
  return errors.length > MOST_PLACES ? [...shown, `  还有 ${errors.length - MOST_PLACES} 处`] : shown;
}

/** What people can mend (a setting, a file that exists already, a store that is not empty) is told in a sentence. */
export async function withServer(terminal: Terminal, work: (server: Server) => Promise<number>): Promise<number> {
  const server = await loadServer();
  try {
    return await work(server);
  } catch (error) {
    if (error instanceof server.Problem) terminal.err([error.detail, ...placesOf(error.more.errors ?? [])].map((line) => `${line}\n`).join(''));
    else if (error instanceof server.StoreError || error instanceof server.SettingsError) terminal.err(`${error.message}\n`);
    else throw error;
    return 1;
  }
}
