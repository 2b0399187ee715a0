// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A Slack that keeps what is posted, on loopback. As a command: slackserver.mjs --serve PORT [REDIRECT…] prints READY URL
// when it listens, and ends on SIGTERM. Its app may send the browser back to each REDIRECT.
import { createEmulator } from 'emulate';
import { pathToFileURL } from 'node:url';

export const seed = {
  slack: {
    team: { name: 'Acme', domain: 'acme' },
    strict_scopes: true,
    users: [{ name: 'admin', real_name: 'Ada Admin', email: 'ada@acme.example' }],
    channels: [{ name: 'infrastructure' }, { name: 'devops' }, { name: 'prod-alerts' }, { name: 'staging' },
               { name: 'secret', is_private: true }],
    oauth_apps: [{
      client_id: '12345.67890', client_secret: 'emulated-client-secret', app_id: 'A000000001', name: 'InfraDots',
      redirect_uris: ['http://127.0.0.1:39999/slack/oauth_redirect'],
      scopes: ['chat:write', 'chat:write.public', 'channels:read', 'groups:read'], bot_name: 'infradots',
    }],
  },
};

export function startSlack(port) {
  return createEmulator({ service: 'slack', port, seed });
}

/** Goes through the consent page as a browser would, and gives a bot token. */
export async function installApp(url) {
  const app = seed.slack.oauth_apps[0];
  const authorize = new URL('/oauth/v2/authorize', url);
  authorize.search = new URLSearchParams({
    client_id: app.client_id, scope: app.scopes.join(','), redirect_uri: app.redirect_uris[0], state: 'peers',
  });
  const page = await (await fetch(authorize)).text();
  const fields = [...page.matchAll(/name="([^"]+)" value="([^"]*)"/g)]
    .map(([, name, value]) => [name, value.replaceAll('&amp;', '&')]);
  const consent = await fetch(new URL('/oauth/v2/authorize/callback', url),
    { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) });
  const code = new URL(consent.headers.get('location')).searchParams.get('code');
  const answer = await fetch(new URL('/api/oauth.v2.access', url), {
    method: 'POST',
    body: new URLSearchParams({
      client_id: app.client_id, client_secret: app.client_secret, code, redirect_uri: app.redirect_uris[0],
    }),
  });
  return (await answer.json()).access_token;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv[2] !== '--serve' || !(Number(process.argv[3]) > 0)) {
    console.error('usage: slackserver.mjs --serve PORT [REDIRECT…]');
    process.exit(2);
  }
  seed.slack.oauth_apps[0].redirect_uris.push(...process.argv.slice(4));
  const server = await startSlack(Number(process.argv[3]));
  for (const signal of ['SIGTERM', 'SIGINT'])
    process.on(signal, async () => { await server.close(); process.exit(0); });
  console.log('TOKEN ' + await installApp(server.url));
  console.log('READY ' + server.url);
}
