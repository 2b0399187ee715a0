// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';
// Two libraries that verify Standard Webhooks. As a command: signature.cjs SECRET HEADERS.json BODY verifies a captured
// request and exits 0 only if both accept it.
const fs = require('node:fs');

const libraries = ['standardwebhooks', 'svix'];

/** @p body: the bytes as received. Complaints of both libraries; empty: verified. */
function verifySignature(secret, headers, body) {
  const lowerCase = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return libraries.flatMap((library) => {
    try {
      const { Webhook } = require(library);
      new Webhook(secret).verify(body.toString('utf8'), lowerCase);
      return [];
    } catch (error) {
      return [library + ': ' + error.message];
    }
  });
}

module.exports = { verifySignature };

if (require.main === module) {
  const [secret, headers, body] = process.argv.slice(2);
  const complaints = verifySignature(secret, JSON.parse(fs.readFileSync(headers, 'utf8')), fs.readFileSync(body));
  console.log(complaints.length === 0 ? 'verified' : complaints.join('\n'));
  process.exit(complaints.length === 0 ? 0 : 1);
}
