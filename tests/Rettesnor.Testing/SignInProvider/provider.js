// A provider of sign-ins for the tests: npm's oidc-provider on a port of this machine, with one client. It lets in whoever /control/user
// names, without asking; /control/twist lets it answer with a token that is wrong in one way, signed with its own key where it would be.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';
import { exportJWK, generateKeyPair, SignJWT, decodeJwt, importJWK } from 'jose';

const [port, site, host] = process.argv.slice(2);
const issuer = `http://${host}:${port}`;
const secret = 'en-hemmelighed-af-passende-laengde';
let user = { sub: 'nobody' };
let twist = '';
let logins = 0;
let key;
let answer;

async function make() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  key = { ...(await exportJWK(privateKey)), kid: `k${Date.now()}`, alg: 'RS256', use: 'sig' };
  const provider = new Provider(issuer, {
    clients: [{
      client_id: 'rettesnor', client_secret: secret, redirect_uris: [`${site}/log-ind/udbyder/svar`], post_logout_redirect_uris: [`${site}/log-ind`],
      response_types: ['code'], grant_types: ['authorization_code'], token_endpoint_auth_method: 'client_secret_post', id_token_signed_response_alg: 'RS256',
      backchannel_logout_uri: `${site}/log-ind/udbyder/log-ud`, backchannel_logout_session_required: true,
    }],
    jwks: { keys: [key] },
    scopes: ['openid', 'profile', 'email', 'groups'],
    claims: { openid: ['sub', 'amr', 'realm'], profile: ['name', 'preferred_username'], email: ['email'], groups: ['groups'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ['only for tests'] },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => { ctx.body = `<!DOCTYPE html><html lang="da"><title>Udbyder</title>${form}<button form="op.logoutForm" name="logout" value="yes">Log ud her</button></html>`; },
      },
    },
    // It would otherwise refuse to tell a site on this machine that a session is over.
    fetch: (url, { dispatcher, ...options }) => globalThis.fetch(url, options),
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => user }),
    loadExistingGrant: async (ctx) => {
      const grant = new provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
      grant.addOIDCScope('openid profile email groups');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (ctx, next) => {
    if (ctx.path.startsWith('/interaction/')) {
      logins += 1;
      await provider.interactionFinished(ctx.req, ctx.res, twist === 'denied' ? { error: 'access_denied' } : { login: { accountId: user.sub, amr: user.amr } });
      ctx.respond = false;
      return;
    }
    await next();
    if (ctx.path === '/token' && ctx.body?.id_token && twist) {
      ctx.body = { ...ctx.body, id_token: await twisted(ctx.body.id_token) };
    }
  });
  answer = provider.callback();
}

async function twisted(token) {
  const said = decodeJwt(token);
  const now = Math.floor(Date.now() / 1000);
  const sign = (claims, by = key, alg = 'RS256') => importJWK(by, alg).then((k) => new SignJWT(claims).setProtectedHeader({ alg, kid: by.kid }).sign(k));
  switch (twist) {
    case 'issuer': return sign({ ...said, iss: 'https://en-anden.example' });
    case 'audience': return sign({ ...said, aud: 'et-andet-program' });
    case 'nonce': return sign({ ...said, nonce: 'en-anden' });
    case 'no-nonce': { const { nonce, ...rest } = said; return sign(rest); }
    case 'expired': return sign({ ...said, iat: now - 500, exp: now - 300 });
    case 'old': return sign({ ...said, iat: now - 7200 });
    case 'future': return sign({ ...said, iat: now + 3600, nbf: now + 3600, exp: now + 7200 });
    case 'signature': { const [head, , end] = token.split('.'); return `${head}.${Buffer.from(JSON.stringify({ ...said, groups: ['rettesnor-ledere'] })).toString('base64url')}.${end}`; }
    case 'none': return `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1]}.`;
    case 'hmac': return new SignJWT(said).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(secret));
    case 'key': { const { privateKey } = await generateKeyPair('RS256', { extractable: true }); return sign(said, { ...(await exportJWK(privateKey)), kid: 'en-anden' }); }
    default: return token;
  }
}

async function control(request, response) {
  let text = '';
  for await (const part of request) text += part;
  const what = request.url.slice('/control/'.length);
  if (what === 'user') user = JSON.parse(text);
  if (what === 'twist') twist = text;
  if (what === 'new-key') await make();
  response.end(String(logins));
}

await make();
createServer((request, response) => (request.url.startsWith('/control/') ? control(request, response) : answer(request, response)))
  .listen(Number(port), host === 'localhost' ? undefined : host, () => console.log('ready'));
