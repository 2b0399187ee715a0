// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// verify-batch.mjs FILE: verifies many requests in one process. One JSON object a line:
//   {"kind": "standard-webhooks" | "github" | "hcp-terraform" | "cloudevent", "secret", "headers", "body": base64,
//    "fits": whether it must be accepted, "expect": for a cloudevent what its attributes and data must be}
// Standard Webhooks are verified by two libraries and both must say the same. Prints "N as expected" or what was not.
import { createHmac, timingSafeEqual } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import { verify } from '@octokit/webhooks-methods';

const require = createRequire(import.meta.url);
const { HTTP } = require('cloudevents');
const { verifySignature } = require('./signature.cjs');

const lowerCase = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** What the verifiers complain of; null where they disagree. */
async function complaints({ kind, secret, headers, body, expect }) {
  const bytes = Buffer.from(body, 'base64');
  const given = lowerCase(headers);
  if (kind === 'standard-webhooks') {
    const found = verifySignature(secret, given, bytes);
    return found.length === 1 ? null : found;
  }
  if (kind === 'github') {
    return (await verify(secret, bytes.toString('utf8'), given['x-hub-signature-256'] ?? 'sha256=none')) ? [] : ['octokit'];
  }
  if (kind === 'hcp-terraform') {
    const wanted = Buffer.from(createHmac('sha512', secret).update(bytes).digest('hex'));
    const found = Buffer.from(given['x-tfe-notification-signature'] ?? '');
    return wanted.length === found.length && timingSafeEqual(wanted, found) ? [] : ['node:crypto'];
  }
  try {
    const event = HTTP.toEvent({ headers: given, body: bytes.toString('utf8') });
    event.validate();
    const told = {};
    for (const name of Object.keys(expect)) told[name] = event[name];
    return isDeepStrictEqual(told, expect) ? [] : ['told ' + JSON.stringify(told)];
  } catch (error) {
    return [error.message];
  }
}

let asExpected = 0;
const surprises = [];
for (const [index, line] of fs.readFileSync(process.argv[2], 'utf8').trimEnd().split('\n').entries()) {
  const request = JSON.parse(line);
  const found = await complaints(request);
  if (found !== null && (found.length === 0) === request.fits) ++asExpected;
  else surprises.push('line ' + (index + 1) + ' (' + request.kind + '): ' + (found === null ? 'the libraries disagree' : found.join('; ') || 'accepted'));
}
console.log(surprises.length === 0 ? asExpected + ' as expected' : surprises.slice(0, 5).join('\n'));
process.exit(surprises.length === 0 ? 0 : 1);
