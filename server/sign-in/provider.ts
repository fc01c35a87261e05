import * as oidc from 'openid-client';
import type { House } from '../http/house.ts';
import { API } from '../http/openapi.ts';
import { Problem } from '../http/problems.ts';
import type { SignOnFlow } from '../sessions/index.ts';

/** The provider of single sign-on: authorization code flow with PKCE, state and nonce; the library checks every signature. */
export interface Provider {
  /** Where to send somebody, and what they must bring back. */
  begin(returnTo: string): Promise<{ address: string; flow: SignOnFlow }>;
  /** Who came back. Throws where the answer does not belong to the flow. */
  finish(query: string, flow: SignOnFlow): Promise<Identity>;
}

export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** As the provider says; no proof of anything. */
  readonly login: string;
  readonly name: string;
}

const CALLBACK = `${API}/session/sign-on/callback`;
const SECONDS = 10;

export function providerOf({ settings }: House): Provider {
  let known: Promise<oidc.Configuration> | undefined;

  const configuration = async (): Promise<{ config: oidc.Configuration; callback: string }> => {
    const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: secret, PUBLIC_URL: base } = settings;
    if (issuer === undefined || clientId === undefined || base === undefined) throw new Problem('not-found', '没有启用统一身份认证登录');
    // An intranet may have plain http only; whoever configures such an issuer has chosen so.
    const insecure = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    known ??= oidc.discovery(new URL(issuer), clientId, secret, secret === undefined ? oidc.None() : undefined, {
      execute: insecure,
      timeout: SECONDS,
    });
    try {
      return { config: await known, callback: new URL(CALLBACK, base).href };
    } catch (error) {
      known = undefined;
      throw error;
    }
  };

  return {
    async begin(returnTo) {
      const { config, callback } = await configuration();
      const flow = { verifier: oidc.randomPKCECodeVerifier(), state: oidc.randomState(), nonce: oidc.randomNonce(), returnTo };
      const address = oidc.buildAuthorizationUrl(config, {
        redirect_uri: callback,
        scope: 'openid profile',
        code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
        code_challenge_method: 'S256',
        state: flow.state,
        nonce: flow.nonce,
      });
      return { address: address.href, flow };
    },

    async finish(query, { verifier, state, nonce }) {
      const { config, callback } = await configuration();
      const tokens = await oidc.authorizationCodeGrant(config, new URL(`${callback}?${query}`), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('no id token');
      const more = config.serverMetadata().userinfo_endpoint ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub) : {};
      const said: Readonly<Record<string, unknown>> = { ...claims, ...more };
      return { issuer: claims.iss, subject: claims.sub, login: words(said.preferred_username), name: words(said.name) };
    },
  };
}

const words = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .normalize('NFKC')
        .replace(/[\p{C}<>]/gu, '')
        .trim()
        .slice(0, 100)
    : '';
