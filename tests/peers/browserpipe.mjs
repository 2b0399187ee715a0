// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A headless Chromium, driven through its debugging pipe: no port, no library, and gone with its parent.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const longestWait = 120_000;

export async function startBrowser() {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'previews-'));
  const child = spawn('chromium', ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage',
    '--hide-scrollbars', '--no-first-run', '--remote-debugging-pipe', '--user-data-dir=' + profile, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: profile },
  });
  const waiting = new Map();
  const listeners = [];
  let last = 0;
  let unread = '';
  const giveUp = (reason) => {
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  };
  child.on('error', (error) => giveUp('chromium cannot be started: ' + error.message));
  child.on('exit', () => giveUp('chromium ended'));
  child.stdio[4].on('data', (chunk) => {
    unread += chunk.toString();
    const messages = unread.split('\0');
    unread = messages.pop();
    for (const text of messages) {
      const message = JSON.parse(text);
      const entry = waiting.get(message.id);
      if (!entry) {
        for (const listener of listeners) listener(message);
        continue;
      }
      waiting.delete(message.id);
      if (message.error) entry.reject(new Error(message.error.message));
      else entry.resolve(message.result);
    }
  });
  const send = (method, params = {}, sessionId = undefined) => new Promise((resolve, reject) => {
    const id = ++last;
    const timer = setTimeout(() => giveUp('chromium does not answer ' + method), longestWait);
    const settle = (act) => (value) => { clearTimeout(timer); act(value); };
    waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
    child.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0');
  });

  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  await send('Page.enable', {}, sessionId);
  return {
    /** Shows a file and waits until it is there with its fonts. */
    async open(file) {
      const loaded = new Promise((resolve) => {
        const listener = (message) => {
          if (message.method !== 'Page.loadEventFired') return;
          listeners.splice(listeners.indexOf(listener), 1);
          resolve();
        };
        listeners.push(listener);
      });
      await send('Page.navigate', { url: 'file://' + file }, sessionId);
      await loaded;
      await this.evaluate('document.fonts.ready.then(() => true)');
    },
    async evaluate(expression) {
      const { result, exceptionDetails } = await send('Runtime.evaluate',
        { expression, returnByValue: true, awaitPromise: true }, sessionId);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    /** A picture of a part of the page: {x, y, width, height}. */
    async picture(clip, file) {
      const { data } = await send('Page.captureScreenshot',
        { format: 'png', clip: { ...clip, scale: 1 }, captureBeyondViewport: true }, sessionId);
      fs.writeFileSync(file, Buffer.from(data, 'base64'));
    },
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      send('Browser.close').catch(() => {});
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await gone;
      clearTimeout(timer);
      fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
