// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every judge over every golden message, and each judge over messages broken on purpose: one that accepts those
// proves nothing. Prints "N passed, N failed".
import { createHmac, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import { installApp, startSlack } from './slackserver.mjs';

const require = createRequire(import.meta.url);
const { slackLimits, teamsLayout, teamsRenderer } = require('./judges.cjs');
const { typeCheck } = require('./types.cjs');
const { verifySignature } = require('./signature.cjs');

let passed = 0;
let failed = 0;
function report(name, fine, why = '') {
  if (fine) ++passed;
  else ++failed;
  if (!fine) console.log('FAILED ' + name + ': ' + why);
}
const accepts = (name, complaints) => report(name, complaints.length === 0, complaints.slice(0, 3).join(' | '));
const refuses = (name, complaints) => report('refuses ' + name, complaints.length > 0, 'accepted what is broken');

const folder = new URL('../data/messages/', import.meta.url);
const golden = fs.readdirSync(folder).sort().map((name) => {
  const bytes = fs.readFileSync(new URL(name, folder));
  return { name, kind: name.split('-')[0], bytes, message: JSON.parse(bytes) };
});
const ofKind = (kind) => golden.filter((sample) => sample.kind === kind);
const broken = (kind, change) => {
  const message = structuredClone(ofKind(kind)[0].message);
  change(message, kind === 'teams' ? message.attachments[0].content : message.blocks);
  return message;
};
report('golden files are there', ofKind('slack').length >= 20 && ofKind('teams').length >= 20
  && ofKind('webhook').length >= 20, golden.length + ' files');

// Teams: Microsoft's renderer
for (const { name, message, bytes } of ofKind('teams')) {
  accepts(name + ': renderer', teamsRenderer(message));
  accepts(name + ': layout', teamsLayout(message));
  report(name + ': size', bytes.length < 14000, bytes.length + ' bytes');
}
const brokenCards = {
  'an unknown element': (_, card) => { card.body[0].type = 'Marquee'; },
  'an unknown property': (_, card) => { card.body[1].colour = 'good'; },
  'an unknown style': (_, card) => { card.body[0].style = 'green'; },
  'a button without its URL': (_, card) => { delete card.actions[0].url; },
};
for (const [what, change] of Object.entries(brokenCards)) refuses('renderer: ' + what, teamsRenderer(broken('teams', change)));
refuses('renderer: another envelope', teamsRenderer(broken('teams', (message) => { message.type = 'card'; })));
refuses('renderer: no version', teamsRenderer(broken('teams', (_, card) => { delete card.version; })));
refuses('layout: a heading', teamsLayout(broken('teams', (_, card) => { card.body.push({ type: 'TextBlock', text: '# x' }); })));
refuses('layout: a link', teamsLayout(broken('teams', (_, card) => {
  card.body.push({ type: 'TextBlock', text: '[x](https://evil.example)' });
})));

// Slack: limits and markup
for (const { name, message } of ofKind('slack')) accepts(name + ': limits', slackLimits(message));
const brokenMessages = {
  'fifty blocks': (_, blocks) => { while (blocks.length < 50) blocks.push({ type: 'divider' }); },
  'a long header': (_, blocks) => { blocks[0].text.text = 'x'.repeat(151); },
  'eleven fields': (_, blocks) => { blocks[1].fields = Array(11).fill(blocks[1].fields[0]); },
  'no text': (message) => { delete message.text; },
  'a mention': (_, blocks) => { blocks[1].fields[0].text = '<!channel>'; },
  'an open bracket': (_, blocks) => { blocks[1].fields[0].text = 'a < b'; },
  'a bare ampersand': (_, blocks) => { blocks[1].fields[0].text = 'a & b'; },
  'too much of it': (_, blocks) => { for (let i = 0; i < 5; ++i) blocks.push({ type: 'section', text: { type: 'plain_text', text: 'x'.repeat(2900) } }); },
};
for (const [what, change] of Object.entries(brokenMessages)) refuses('limits: ' + what, slackLimits(broken('slack', change)));

// The vendors' types
const wrongTypes = [
  { name: 'types: a misspelt property', kind: 'slack', message: broken('slack', (_, blocks) => { blocks[0].txet = blocks[0].text; delete blocks[0].text; }) },
  { name: 'types: markup in a header', kind: 'slack', message: broken('slack', (_, blocks) => { blocks[0].text.type = 'mrkdwn'; }) },
  { name: 'types: a colour nobody knows', kind: 'teams', message: broken('teams', (_, card) => { card.body[1].color = 'pink'; card.body[0].style = 'green'; }) },
  { name: 'types: a width nobody knows', kind: 'teams', message: broken('teams', (_, card) => { card.msteams.width = 'Wide'; }) },
];
const complaints = typeCheck([...ofKind('slack'), ...ofKind('teams'), ...wrongTypes]);
for (const { name } of [...ofKind('slack'), ...ofKind('teams')]) accepts(name + ': types', complaints.get(name));
for (const { name } of wrongTypes) refuses(name, complaints.get(name));

// Webhooks: the documented keys, and bodies that survive being signed
const keys = ['workspace_id', 'workspace_name', 'organization_id', 'organization_name', 'status', 'job',
  'job_started_date', 'job_completion_date', 'commit', 'commit_url', 'comment', 'integration'];
const key = randomBytes(32);
const signed = (body, time = Math.floor(Date.now() / 1000), id = 'msg_1') => ({
  'webhook-id': id,
  'webhook-timestamp': String(time),
  'webhook-signature': 'v1,' + createHmac('sha256', key).update(id + '.' + time + '.').update(body).digest('base64'),
});
const secret = 'whsec_' + key.toString('base64');
for (const { name, message, bytes } of ofKind('webhook')) {
  report(name + ': keys', JSON.stringify(Object.keys(message)) === JSON.stringify(keys), Object.keys(message).join());
  accepts(name + ': signature', verifySignature(secret, signed(bytes), bytes));
}
const { bytes } = ofKind('webhook')[0];
const refusedByBoth = (name, headers, body) =>
  report('refuses signature: ' + name, verifySignature(secret, headers, body).length === 2, 'accepted what is broken');
refusedByBoth('another body', signed(bytes), Buffer.concat([bytes, Buffer.from(' ')]));
refusedByBoth('six minutes old', signed(bytes, Math.floor(Date.now() / 1000) - 360), bytes);
refusedByBoth('another id', { ...signed(bytes), 'webhook-id': 'msg_2' }, bytes);

// A Slack that keeps what is posted
const freePort = await new Promise((resolve) => {
  const probe = net.createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});
const slack = await startSlack(freePort);
try {
  const token = await installApp(slack.url);
  const post = async (message) => (await fetch(new URL('/api/chat.postMessage', slack.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8', Authorization: 'Bearer ' + token },
    body: JSON.stringify(message),
  })).json();
  for (const { name, message } of ofKind('slack')) {
    const answer = await post(message);
    report(name + ': posted', answer.ok && answer.message.blocks.length === message.blocks.length, answer.error);
  }
  const elsewhere = await post({ ...ofKind('slack')[0].message, channel: 'nowhere' });
  report('refuses post: unknown channel', elsewhere.error === 'channel_not_found', JSON.stringify(elsewhere));
} finally {
  await slack.close();
}

console.log(passed + ' passed, ' + failed + ' failed');
process.exit(failed === 0 ? 0 : 1);
