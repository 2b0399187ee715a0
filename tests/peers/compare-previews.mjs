// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// usage: node compare-previews.mjs FOLDER MESSAGE.json…
//
// FOLDER holds what our drawings tell of themselves (drawpairs). Draws each message once more with Microsoft's renderer or
// slack-blocks-to-jsx in Chromium, keeps the picture beside ours as NAME-LIGHT.theirs.png, and compares: the same facts,
// in the same order, in the same colours. Prints "N passed, N failed".
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { startBrowser } from './browserpipe.mjs';

const require = createRequire(import.meta.url);
const { seen: whatIsSeen, slackPage, teamsPage } = require('./previewpages.cjs');

const [folder, ...messages] = process.argv.slice(2);
let passed = 0;
let failed = 0;
function report(name, complaint) {
  if (complaint) ++failed;
  else ++passed;
  if (complaint) console.log('FAILED ' + name + ': ' + complaint);
}

/** What is told of each letter of a drawing; blanks, joiners and the points of lists are a matter of layout. */
function letters(seen, kind) {
  const list = [];
  for (const part of seen) {
    const look = { mono: part.mono, link: part.link, button: part.button };
    // A card's links and buttons get their looks from the page around it, not from the renderer.
    if (kind !== 'teams' || !(part.link || part.button))
      Object.assign(look, { bold: part.bold, color: part.color, background: part.background });
    const key = JSON.stringify(look);
    for (const letter of part.text.replace(/[\s\u2060\u200b\ufe0f•]/gu, '')) list.push([letter, key]);
  }
  return list;
}

/** The first difference between two drawings in words; empty: they are the same. */
function difference(ours, theirs) {
  const length = Math.max(ours.length, theirs.length);
  for (let i = 0; i < length; ++i) {
    const near = (list) => list.slice(Math.max(0, i - 12), i + 12).map(([letter]) => letter).join('');
    if (ours[i]?.[0] !== theirs[i]?.[0]) return `text differs: “${near(ours)}”, theirs “${near(theirs)}”`;
    if (ours[i][1] !== theirs[i][1]) return `look differs at “${near(ours)}”: ${ours[i][1]}, theirs ${theirs[i][1]}`;
  }
  return '';
}

/** A comparison that accepts these proves nothing. */
function refusesWhatIsBroken(name, ours, theirs, kind) {
  const broken = {
    'a fact left out': (list) => list.splice(3, 1),
    'two facts exchanged': (list) => list.push(list.shift()),
    'another colour': (list) => { list[2].color = [1, 2, 3, 255]; },
    'another background': (list) => { list[0].background = [1, 2, 3, 255]; },
    'a word more': (list) => list.push({ ...list[0], text: 'more' }),
  };
  for (const [what, spoil] of Object.entries(broken)) {
    const copy = structuredClone(ours).filter((part) => part.text.trim());
    spoil(copy);
    report(`refuses ${what} (${name})`, difference(letters(copy, kind), letters(theirs, kind)) ? '' : 'accepted');
  }
}

const browser = await startBrowser();
const tried = new Set();
try {
  for (const file of messages) {
    const name = path.basename(file, '.json');
    const kind = name.split('-')[0];
    const message = JSON.parse(fs.readFileSync(file));
    for (const dark of [false, true]) {
      const base = path.join(folder, name + (dark ? '-dark' : '-light'));
      const page = base + '.html';
      fs.writeFileSync(page, kind === 'slack' ? await slackPage(message, dark) : teamsPage(message, dark));
      await browser.open(page);
      const { seen, box } = await browser.evaluate(whatIsSeen);
      await browser.picture(box, base + '.theirs.png');
      fs.rmSync(page);
      fs.writeFileSync(base + '.theirs.json', JSON.stringify(seen));
      const ours = JSON.parse(fs.readFileSync(base + '.ours.json'));
      report(path.basename(base), seen.length < 5 ? 'nothing is drawn' : difference(letters(ours, kind), letters(seen, kind)));
      if (!tried.has(kind)) refusesWhatIsBroken(path.basename(base), ours, seen, kind);
      tried.add(kind);
    }
  }
} finally {
  await browser.close();
}
console.log(passed + ' passed, ' + failed + ' failed');
process.exit(failed === 0 && passed > 0 ? 0 : 1);
