// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A person at a real browser: browser.mjs [--go-on] URL SELECTOR opens URL in a headless Chromium, clicks what SELECTOR
// names, and prints the page that this leads to as JSON: {"url", "title", "text"}. With --go-on it goes on where the
// certificate is one that nobody signed, as a person does who presses "Proceed".
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';

const limit = 60_000;
const goOn = process.argv[2] === '--go-on';
const [url, selector] = process.argv.slice(goOn ? 3 : 2);
if (!url || !selector) {
  console.error('usage: browser.mjs [--go-on] URL SELECTOR');
  process.exit(2);
}

const profile = await mkdtemp(join(tmpdir(), 'infradots-browser-'));
const chromium = spawn(process.env.CHROMIUM ?? 'chromium', [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--remote-debugging-port=0',
  `--user-data-dir=${profile}`, 'about:blank',
], { stdio: ['ignore', 'ignore', 'pipe'] });

/** The address of the browser's debugging socket, which it prints when it is up. */
function debuggingAddress() {
  return new Promise((resolve, reject) => {
    let printed = '';
    chromium.on('error', reject);
    chromium.on('exit', () => reject(new Error('the browser ended: ' + printed)));
    chromium.stderr.on('data', (data) => {
      printed += data;
      const found = /DevTools listening on (ws:\S+)/.exec(printed);
      if (found)
        resolve(found[1]);
    });
  });
}

/** Calls of the DevTools protocol over one socket. */
async function connected(address) {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await new Promise((resolve, reject) => { socket.on('open', resolve); socket.on('error', reject); });
  const waiting = new Map();
  let last = 0;
  socket.on('message', (data) => {
    const answer = JSON.parse(data);
    if (!waiting.has(answer.id))
      return;
    const { resolve, reject } = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.error)
      reject(new Error(answer.error.message));
    else
      resolve(answer.result);
  });
  return (method, params = {}, sessionId = undefined) => new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    socket.send(JSON.stringify({ id: last, method, params, sessionId }));
  });
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function run() {
  const call = await connected(await debuggingAddress());
  const { targetId } = await call('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await call('Target.attachToTarget', { targetId, flatten: true });
  const page = (method, params) => call(method, params, sessionId);
  const evaluate = async (expression) =>
    (await page('Runtime.evaluate', { expression, returnByValue: true })).result.value;
  /** Tries until the expression is something; a page that is being exchanged has nothing to say. */
  const eventually = async (expression) => {
    for (const until = Date.now() + limit; Date.now() < until; await pause(50)) {
      const value = await evaluate(expression).catch(() => undefined);
      if (value)
        return value;
    }
    throw new Error('in vain: ' + expression + ' at ' + await evaluate('location.href'));
  };
  await page('Page.enable');
  if (goOn)
    await page('Security.setIgnoreCertificateErrors', { ignore: true });
  await page('Page.navigate', { url });
  const button = JSON.stringify(selector);
  await eventually(`document.readyState === 'complete' && document.querySelector(${button}) !== null`);
  const before = await evaluate('location.href');
  await evaluate(`document.querySelector(${button}).click()`);
  await eventually(`document.readyState === 'complete' && location.href !== ${JSON.stringify(before)}`);
  return evaluate('({ url: location.href, title: document.title, text: document.body.innerText })');
}

let code = 0;
try {
  console.log(JSON.stringify(await run()));
} catch (error) {
  console.error(String(error));
  code = 1;
}
chromium.kill('SIGKILL');
await new Promise((resolve) => chromium.exitCode === null && chromium.signalCode === null ? chromium.on('exit', resolve)
                                                                                          : resolve());
await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => {});
process.exit(code);
