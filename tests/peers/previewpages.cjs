// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';
// Pages for a browser on which other people's renderers draw a message: Microsoft's with the host configuration of Teams,
// and slack-blocks-to-jsx. Each has its drawing in #drawing.
const fs = require('fs');
const path = require('path');

const asScript = (value) => JSON.stringify(value).replace(/</g, '\\u003c');
const frame = (background, body) => `<!doctype html><meta charset="utf-8">
<style>body{margin:0;background:${background};font-family:Inter,'Noto Sans',sans-serif}#drawing{width:568px;margin:16px}</style>
${body}`;

function teamsPage(message, dark) {
  const config = require.resolve(`adaptivecards-designer/lib/hostConfigs/microsoft-teams-${dark ? 'dark' : 'light'}.json`);
  const hostConfig = JSON.parse(fs.readFileSync(config, 'utf8').replace(/^\uFEFF/, ''));
  const modules = path.join(__dirname, 'node_modules');
  return frame(dark ? '#1f1f1f' : '#f5f5f5', `<div id="drawing"></div>
<script src="file://${modules}/adaptivecards/dist/adaptivecards.js"></script>
<script src="file://${modules}/markdown-it/dist/browser/markdown-it.umd.min.js"></script>
<script>
  const markdown = markdownit();
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(${asScript(hostConfig)});
  card.parse(${asScript(message.attachments[0].content)});
  document.getElementById('drawing').append(card.render());
</script>`);
}

/** Characters that look alike and that nothing acts on. */
const alike = { ':': '\ua789', '*': '\u204e', '~': '\u02dc', '`': '\u1fef', '<': '\u02c2', '>': '\u02c3' };
const literal = (text) => text.replace(/[:*~`<>]/g, (c) => alike[c]).replace(/[!-/;-@[-_{-}]/g, '\u2060$&\u2060');

/**
 * Where the renderer of Slack's blocks departs from Slack's documentation: it draws a text that is "verbatim" without its
 * markup (only names and addresses are left alone by that), and acts on markup, emoji names and mentions also in plain
 * text and in code, where Slack shows what is written. Other characters and invisible joiners keep it from that.
 */
function likeSlack(value) {
  if (Array.isArray(value)) return value.map(likeSlack);
  if (value === null || typeof value !== 'object') return value;
  const copy = {};
  for (const [name, part] of Object.entries(value))
    if (name !== 'verbatim') copy[name] = likeSlack(part);
  if (typeof copy.text !== 'string') return copy;
  if (copy.type === 'plain_text') copy.text = literal(copy.text);
  const written = (code) => code.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
  if (copy.type === 'mrkdwn') copy.text = copy.text.replace(/`([^`\n]+)`/g, (_, code) => '`' + literal(written(code)) + '`');
  return copy;
}

/** Its text wrapper repeats the colour of the dark paper, and so undoes what buttons and context say around it. */
const inheritance = '[class=" dark:text-dark-text-primary"]{color:inherit !important}';

let slack = null;
async function slackPage(message, dark) {
  slack ??= {
    react: require('react'),
    server: require('react-dom/server'),
    // Its CommonJS build wants ES modules of others, which node 18 refuses.
    blocks: await import(require.resolve('slack-blocks-to-jsx').replace(/\.js$/, '.mjs')),
    css: fs.readFileSync(require.resolve('slack-blocks-to-jsx/dist/style.css'), 'utf8'),
  };
  const html = slack.server.renderToStaticMarkup(slack.react.createElement(slack.blocks.Message, {
    blocks: likeSlack(message.blocks), logo: 'data:,', name: 'InfraDots', time: new Date(0), theme: dark ? 'dark' : 'light',
    withoutWrapper: true,
  }));
  return frame(dark ? '#1a1d21' : '#ffffff', `<style>${slack.css}${inheritance}</style>
<div id="slack_blocks_to_jsx" data-theme="${dark ? 'dark' : 'light'}"><div id="drawing">${html}</div></div>`);
}

/** Runs in the page: what is seen in the drawing, text by text, as our drawings tell it of themselves. */
function seenInPage(alike) {
  const seen = [];
  const plain = (text) => Object.entries(alike).reduce((result, [c, other]) => result.replaceAll(other, c), text);
  const root = document.getElementById('drawing');
  const channels = (color) => {
    const numbers = color.match(/[\d.]+/g).map(Number);
    return [numbers[0], numbers[1], numbers[2], Math.round((numbers.length > 3 ? numbers[3] : 1) * 255)];
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element.closest('script, style') || element.getClientRects().length === 0 || !node.data.trim()) continue;
    const style = getComputedStyle(element);
    let background = [0, 0, 0, 0];
    for (let at = element; at && background[3] === 0; at = at.parentElement)
      background = channels(getComputedStyle(at).backgroundColor);
    seen.push({
      text: plain(node.data),
      color: channels(style.color),
      background,
      bold: Number(style.fontWeight) >= 600,
      mono: /mono|courier/i.test(style.fontFamily.split(',')[0]),
      link: element.closest('a') !== null,
      button: element.closest('button') !== null,
    });
  }
  const box = root.getBoundingClientRect();
  return { seen, box: { x: 0, y: 0, width: box.width + 32, height: box.height + 32 } };
}

module.exports = { teamsPage, slackPage, seen: `(${seenInPage})(${JSON.stringify(alike)})` };
