// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';
// The vendors' own TypeScript types as judges: all messages in one run of the compiler, which takes seconds to start.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const header = [
  "import type { ChatPostMessageArguments } from '@slack/web-api';",
  "import type { KnownBlock } from '@slack/types';",
  "import type { IAdaptiveCard } from '@microsoft/teams.cards';",
];

/** ChatPostMessageArguments takes any block with a type, so each block is checked again as the one it says it is. */
function slackLines(message, id) {
  const blocks = message.blocks.map((block, i) =>
    `export const ${id}_${i}: Extract<KnownBlock, { type: ${JSON.stringify(block.type)} }> = ${JSON.stringify(block)};`);
  return [`export const ${id}: ChatPostMessageArguments = ${JSON.stringify(message)};`, ...blocks];
}

function teamsLines(message, id) {
  return [`export const ${id}: IAdaptiveCard = ${JSON.stringify(message.attachments[0].content)};`];
}

/** Takes [{name, kind: 'slack' | 'teams', message}], gives a map from name to complaints. */
function typeCheck(samples) {
  const lines = [...header];
  const nameOfLine = new Map();
  samples.forEach(({ name, kind, message }, i) => {
    for (const line of (kind === 'slack' ? slackLines : teamsLines)(message, 'm' + i)) {
      lines.push(line);
      nameOfLine.set(lines.length, name);
    }
  });
  const folder = fs.mkdtempSync(path.join(__dirname, 'node_modules', '.types-'));
  try {
    fs.writeFileSync(path.join(folder, 'm.ts'), lines.join('\n') + '\n');
    fs.writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({
      compilerOptions: {
        strict: true, noEmit: true, skipLibCheck: true, module: 'nodenext', moduleResolution: 'nodenext',
        target: 'es2022', types: ['node'], typeRoots: [path.join(__dirname, 'node_modules', '@types')],
      },
      files: ['m.ts'],
    }));
    const compiler = path.join(__dirname, 'node_modules', 'typescript', 'bin', 'tsc');
    const run = spawnSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], { encoding: 'utf8' });
    const complaints = new Map(samples.map(({ name }) => [name, []]));
    const output = run.stdout + run.stderr;
    const errors = [...output.matchAll(/m\.ts\((\d+),\d+\): error (.*)/g)];
    if (run.status !== 0 && errors.length === 0) throw new Error('the compiler failed: ' + output.slice(0, 500));
    for (const [whole, line, text] of errors) {
      const name = nameOfLine.get(Number(line));
      if (name === undefined) throw new Error(whole);
      complaints.get(name).push(text);
    }
    return complaints;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

module.exports = { typeCheck };
