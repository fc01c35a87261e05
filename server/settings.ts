import { homedir, platform } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** The environment, as `process.env` gives it. */
export type Environment = Readonly<Record<string, string | undefined>>;

interface Words {
  /** Shown in the program's help. */
  readonly help: string;
  /** Shown in docs/store.md. */
  readonly meaning: string;
  /** A secret is never printed. */
  readonly secret?: true;
}

/** One setting: what it means, what holds when it is absent (as people read it), and how its text is read. */
interface Setting<T> extends Words {
  readonly fallback: string;
  read(text: string, environment: Environment): T | Fault;
}

/** A value that cannot be used: what it should be, and an example. */
class Fault {
  constructor(
    readonly expected: string,
    readonly example: string,
  ) {}
}

const whole = (lowest: number, highest: number, fallback: number, words: Words): Setting<number> => ({
  ...words,
  fallback: String(fallback),
  read(text) {
    if (text === '') return fallback;
    const value = Number(text);
    const good = /^\d{1,10}$/.test(text) && value >= lowest && value <= highest;
    return good ? value : new Fault(`${lowest} 到 ${highest} 的整数`, String(fallback));
  },
});

/** One of some words; the first is the default. */
const choice = <const T extends string>(values: readonly [T, ...T[]], words: Words): Setting<T> => ({
  ...words,
  fallback: values[0],
  read: (text) => (text === '' ? values[0] : (values.find((one) => one === text.toLowerCase()) ?? new Fault(`${values.join('、')} 之一`, values[0]))),
});

const YES = ['yes', 'true', '1', 'on', '是'];
const NO = ['', 'no', 'false', '0', 'off', '否'];
const flag = (words: Words): Setting<boolean> => ({
  ...words,
  fallback: 'no',
  read: (text) => YES.includes(text.toLowerCase()) || (NO.includes(text.toLowerCase()) ? false : new Fault('yes 或 no', 'yes')),
});

/** An address with one of the given schemes, or nothing. */
const address = (schemes: readonly string[], example: string, words: Words): Setting<string | undefined> => ({
  ...words,
  fallback: '',
  read(text) {
    if (text === '') return undefined;
    return URL.canParse(text) && schemes.includes(new URL(text).protocol) ? text : new Fault('完整的地址', example);
  },
});

const word = (words: Words): Setting<string | undefined> => ({ ...words, fallback: '', read: (text) => (text === '' ? undefined : text) });
const wordOr = (fallback: string, words: Words): Setting<string> => ({ ...words, fallback, read: (text) => text || fallback });

/** Where the store and the evidence live when nobody says: never inside the source tree. */
function defaultDataDir(environment: Environment): string {
  if (platform() === 'win32') return join(environment.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'kaocheng');
  // PostgreSQL never runs as root, and its unprivileged user cannot enter root's home.
  if (process.getuid?.() === 0) return '/var/lib/kaocheng';
  const shared = environment.XDG_DATA_HOME;
  return join(shared !== undefined && isAbsolute(shared) ? shared : join(homedir(), '.local', 'share'), 'kaocheng');
}

const dataDir: Setting<string> = {
  help: '数据目录：内嵌数据库与佐证材料',
  meaning: 'Folder of the embedded store and of evidence files (`/var/lib/kaocheng` for root, `%LOCALAPPDATA%\\kaocheng` on Windows)',
  fallback: '~/.local/share/kaocheng',
  read: (text, environment) => (text === '' ? defaultDataDir(environment) : resolve(text)),
};

/** A folder, or nothing. Whether it is there is seen when it is used: a network share may come later. */
const folder = (example: string, words: Words): Setting<string | undefined> => ({
  ...words,
  fallback: '',
  read: (text) => (text === '' ? undefined : isAbsolute(text) ? resolve(text) : new Fault('文件夹的完整路径', example)),
});

const WEB = ['http:', 'https:'];

/** Every setting of the server by its variable, in the order in which help shows them. A new setting is one line here. */
export const SETTINGS = {
  PORT: whole(0, 65_535, 8620, { help: '网页与接口的端口（0 为任意空闲端口）', meaning: 'Port of the web server; 0 takes any free one' }),
  HOST: wordOr('127.0.0.1', { help: '监听的地址；0.0.0.0 表示本机所有网卡', meaning: 'Address to listen on; `0.0.0.0` for all' }),
  DATA_DIR: dataDir,
  DATABASE_URL: address(['postgres:', 'postgresql:'], 'postgres://kaocheng:密码@10.0.0.5:5432/kaocheng', {
    help: 'PostgreSQL 服务器的地址；不写则用内嵌数据库',
    meaning: 'PostgreSQL server to use instead of the embedded store',
    secret: true,
  }),
  DATABASE_POOL: whole(1, 500, 10, { help: '同时使用的数据库连接数', meaning: 'Connections to the database at once' }),
  STATEMENT_SECONDS: whole(1, 3600, 30, { help: '单条查询的时限（秒）', meaning: 'Time limit of one statement, in seconds' }),
  POSTGRES_BIN: word({
    help: '内嵌数据库的程序目录；bundled 表示只用随附的程序',
    meaning: 'Folder with `postgres` and `initdb` for the embedded store; `bundled` takes the npm package; absent looks for the best',
  }),
  KAOCHENG_MODE: choice(['demo', 'production'], { help: '运行方式：demo 演示，production 正式', meaning: 'Demo data or real use' }),
  DEMO_CASES: whole(0, 1_000_000, 200_000, {
    help: '演示数据里有多少办件，启动后在后台导入',
    meaning: 'Cases in the demo data; they come in after the start',
  }),
  PUBLIC_URL: address(WEB, 'https://kaocheng.example.gov.cn', {
    help: '用户访问的网址，用于登录跳转和链接',
    meaning: 'Address that people type, for links and sign-in',
  }),
  TRUST_PROXY: flag({ help: '前面有反向代理时写 yes，以识别真实来源地址', meaning: 'Whether a reverse proxy in front states the client address' }),
  RATE_PER_MINUTE: whole(1, 1_000_000, 3000, { help: '每个来源每分钟的请求上限', meaning: 'Requests a minute and caller' }),
  IDLE_MINUTES: whole(1, 1440, 30, { help: '多少分钟无操作后须重新登录', meaning: 'Idle minutes after which a session ends' }),
  LOG_LEVEL: choice(['info', 'debug', 'warn', 'error', 'silent'], { help: '日志的详细程度', meaning: 'How much is logged' }),
  EVIDENCE_MAX_MB: whole(1, 10_000, 200, { help: '单个佐证文件的大小上限（MB）', meaning: 'Largest file of evidence, in MB' }),
  EVIDENCE_S3_ENDPOINT: address(WEB, 'https://s3.example.gov.cn', {
    help: '佐证文件存放到 S3 兼容存储时的地址；不写则存在数据目录',
    meaning: 'S3-compatible storage for evidence files; absent keeps them in `DATA_DIR`',
  }),
  EVIDENCE_S3_BUCKET: word({ help: 'S3 存储桶', meaning: 'Bucket of that storage' }),
  EVIDENCE_S3_REGION: wordOr('us-east-1', { help: 'S3 区域', meaning: 'Region of that storage' }),
  EVIDENCE_S3_KEY_ID: word({ help: 'S3 访问密钥编号', meaning: 'Access key id of that storage' }),
  EVIDENCE_S3_SECRET: word({ help: 'S3 访问密钥', meaning: 'Secret access key of that storage', secret: true }),
  WEBHOOK_PRIVATE: flag({
    help: '允许把消息推送到内网地址（也可用 http）时写 yes',
    meaning: 'Whether webhooks may go to private addresses of the own network, also by plain http; link-local addresses never',
  }),
  CASE_DROP_DIR: folder('/srv/kaocheng/inbox', {
    help: '自动收办件、评价、投诉文件的文件夹，每个单位一个以其名称命名的子文件夹；不写则不收',
    meaning: 'Folder that is watched for files of cases, ratings and complaints, with a subfolder named after each unit; absent watches none',
  }),
  OIDC_ISSUER: address(WEB, 'https://sso.example.gov.cn', {
    help: '单点登录（OIDC）的发行方地址；不写则不启用',
    meaning: 'Issuer of OIDC single sign-on; absent means none',
  }),
  OIDC_CLIENT_ID: word({ help: '单点登录的客户端编号', meaning: 'Client id of single sign-on' }),
  OIDC_CLIENT_SECRET: word({ help: '单点登录的客户端密钥', meaning: 'Client secret of single sign-on', secret: true }),
  OIDC_BIND_BY_LOGIN: flag({
    help: '单点登录的用户名与账号相同时自动绑定（管理员、监督员除外）；仅当用户名由单位统一分配时写 yes',
    meaning: 'Whether single sign-on binds an account of the same login by itself; only where people cannot choose their user name',
  }),
} as const;

type Table = typeof SETTINGS;
type Values = { [K in keyof Table]: Exclude<ReturnType<Table[K]['read']>, Fault> };
export type Settings = Readonly<Values>;

/** Settings that cannot be used. The message is Chinese and names every variable at fault. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** All settings of an environment. Throws one SettingsError for everything that is wrong. */
export function readSettings(environment: Environment = process.env): Settings {
  const faults: string[] = [];
  const rows: [string, Setting<unknown>][] = Object.entries(SETTINGS);
  const values = rows.map(([name, setting]) => {
    const text = environment[name]?.trim() ?? '';
    const value = setting.read(text, environment);
    if (value instanceof Fault) {
      const now = setting.secret === true ? '' : `（现在是“${text}”）`;
      faults.push(`环境变量 ${name} 不对${now}：应为${value.expected}，例如 ${name}=${value.example}。`);
    }
    return [name, value];
  });
  if (faults.length > 0) throw new SettingsError(faults.join('\n'));
  return Object.fromEntries(values) as Settings;
}

/** The settings as lines of help, in Chinese. */
export function settingsHelp(): string {
  const rows: [string, Setting<unknown>][] = Object.entries(SETTINGS);
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, row]) => `  ${name.padEnd(width)}  ${row.help}${row.fallback === '' ? '' : `（默认 ${row.fallback}）`}`).join('\n');
}

/** The settings as a Markdown table, for docs/store.md. */
export function settingsTable(): string {
  const rows: [string, Setting<unknown>][] = Object.entries(SETTINGS);
  const lines = rows.map(([name, row]) => `| \`${name}\` | ${row.meaning} | ${row.fallback === '' ? '' : `\`${row.fallback}\``} |`);
  return ['| name | meaning | default |', '|---|---|---|', ...lines].join('\n');
}
