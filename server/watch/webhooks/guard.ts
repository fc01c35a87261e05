import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Where messages must not go, whoever asks: addresses by which the program would reach into its own network, told after the name was looked up. */

const never = new BlockList();
const inside = new BlockList();
// Link-local (metadata of clouds), multicast, what means nothing.
for (const [net, bits] of [
  ['169.254.0.0', 16],
  ['0.0.0.0', 8],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  never.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['fe80::', 10],
  ['ff00::', 8],
  ['::', 128],
] as const)
  never.addSubnet(net, bits, 'ipv6');
// The machine itself and private networks.
for (const [net, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['192.0.0.0', 24],
  ['198.18.0.0', 15],
] as const)
  inside.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fec0::', 10],
] as const)
  inside.addSubnet(net, bits, 'ipv6');

export interface Address {
  readonly address: string;
  readonly family: number;
}

export type Resolve = (host: string) => Promise<readonly Address[]>;

const byName: Resolve = (host) => lookup(host, { all: true });

/** An address that is refused; the message is for people. */
export class Refused extends Error {}

/** What is wrong with an address as it stands, before any look-up; undefined where nothing is. */
export function urlFault(text: string, allowPrivate: boolean): string | undefined {
  if (!URL.canParse(text)) return '请填写完整的网址，例如 https://example.gov.cn/hook';
  const url = new URL(text);
  const { protocol, username, password, hash } = url;
  if (protocol !== 'https:' && !(protocol === 'http:' && allowPrivate)) return '地址须以 https:// 开头';
  if (username !== '' || password !== '') return '地址里不要写用户名和密码，用密钥签名';
  if (hash !== '') return '地址里不要有 # 后面的部分';
  const host = hostOf(url);
  return isIP(host) === 0 ? undefined : addressFault({ address: host, family: isIP(host) }, url, allowPrivate);
}

/**
 * The addresses of a host that may be connected to; the connection has to use exactly these, so that a name cannot mean something else a moment later.
 * Throws `Refused` where any of them is forbidden.
 */
export async function resolveAllowed(url: URL, allowPrivate: boolean, resolve: Resolve = byName): Promise<readonly Address[]> {
  const host = hostOf(url);
  const family = isIP(host);
  const addresses = family === 0 ? await lookedUp(host, resolve) : [{ address: host, family }];
  for (const each of addresses) {
    const fault = addressFault(each, url, allowPrivate);
    if (fault) throw new Refused(fault);
  }
  return addresses;
}

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

function addressFault(address: Address, url: URL, allowPrivate: boolean): string | undefined {
  if (isIn(never, address)) return `地址 ${address.address} 不能推送`;
  if (!isIn(inside, address)) return url.protocol === 'http:' ? '公网地址须用 https' : undefined;
  return allowPrivate ? undefined : `${hostOf(url)} 是内网或本机地址，不能推送；确有需要时由系统管理员设置 WEBHOOK_PRIVATE=yes`;
}

async function lookedUp(host: string, resolve: Resolve): Promise<readonly Address[]> {
  try {
    const found = await resolve(host);
    if (found.length > 0) return found;
  } catch {
    // Told below.
  }
  throw new Refused(`找不到主机 ${host}，请核对地址`);
}

/** An IPv4 address in the clothes of IPv6 is the IPv4 address. */
function isIn(list: BlockList, { address, family }: Address): boolean {
  if (family === 4) return list.check(address, 'ipv4');
  const plain = embedded(address);
  return list.check(address, 'ipv6') || (plain !== undefined && list.check(plain, 'ipv4'));
}

/** Of `::ffff:127.0.0.1`, `64:ff9b::7f00:1` and `2002:7f00:1::`: the IPv4 address that is meant. */
function embedded(address: string): string | undefined {
  const parts = new URL(`http://[${address.replace(/%.*$/, '')}]/`).hostname.slice(1, -1).split('::');
  const groups = (text: string | undefined): string[] => (text ? text.split(':') : []);
  const [head, tail] = [groups(parts[0]), groups(parts[1])];
  const all = parts.length === 1 ? head : [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0'), ...tail];
  const numbers = all.map((group) => Number.parseInt(group, 16));
  const four = (at: number): string => [numbers[at] ?? 0, numbers[at + 1] ?? 0].flatMap((group) => [group >> 8, group & 255]).join('.');
  const start = numbers.slice(0, 6).join(' ');
  if (start === '0 0 0 0 0 65535' || start === '0 0 0 0 0 0' || start === '100 65435 0 0 0 0') return four(6);
  return numbers[0] === 0x2002 ? four(1) : undefined;
}
