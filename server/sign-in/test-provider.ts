import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Who the provider says somebody is. */
export interface Person {
  readonly sub: string;
  readonly preferred_username?: string;
  readonly name?: string;
}

export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whoever signs on next. */
  become(person: Person): void;
  /** Goes through the provider's pages as a browser would; answers the address that it sends the browser back to. */
  walk(address: string): Promise<string>;
  close(): Promise<void>;
}

const CLIENT = { clientId: 'kaocheng', clientSecret: 'a-secret-of-the-test-only' };

/** A real OpenID Connect provider on a loopback port. Its sign-in page is passed by whoever `become` names. */
export async function testProvider(redirectUri: string): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let person: Person = { sub: 'nobody' };

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    pkce: { required: () => true },
    ttl: { AccessToken: 60, IdToken: 60, Interaction: 60, Session: 60, Grant: 60 },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['only-for-a-test'] },
    findAccount: async (_context, sub) => ({ accountId: sub, claims: async () => ({ ...person, sub }) }),
    interactions: { url: (_context, { uid }) => `/pass/${uid}` },
  });

  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/pass/')) return provider.callback()(request, response);
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    if (prompt.name === 'login') return provider.interactionFinished(request, response, { login: { accountId: person.sub } });
    const grant = new provider.Grant({ accountId: session?.accountId ?? '', clientId: String(params.client_id) });
    grant.addOIDCScope('openid profile');
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
  });

  return {
    issuer,
    ...CLIENT,
    become: (next) => {
      person = next;
    },
    async walk(address) {
      const cookies = new Map<string, string>();
      for (let here = address, steps = 0; steps < 10; steps += 1) {
        if (!here.startsWith(issuer)) return here;
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        const response = await fetch(here, { redirect: 'manual', headers: { cookie } });
        for (const line of response.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          cookies.set(name, value);
        }
        const next = response.headers.get('location');
        if (!next) throw new Error(`the provider stopped at ${here}: ${response.status} ${await response.text()}`);
        here = new URL(next, here).href;
      }
      throw new Error('the provider leads in a circle');
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
