// SPDX-FileCopyrightText: InfraDots Admin contributors
// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';
// Third-party judges of our messages. Each takes a parsed message and gives a list of complaints; empty: accepted.
const { JSDOM } = require('jsdom');

const maximumCardVersion = '1.4';

// Microsoft's renderer wants a browser, and innerText, which jsdom lacks.
const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true });
Object.defineProperty(window.HTMLElement.prototype, 'innerText', {
  get() { return this.textContent; },
  set(value) { this.textContent = value; },
});
global.window = window;
for (const name of Object.getOwnPropertyNames(window))
  if (/^(document|HTML\w*|Node|Element|KeyboardEvent|MouseEvent|DOMParser)$/.test(name)) global[name] = window[name];
const cards = require('adaptivecards/dist/adaptivecards.js');
const markdown = require('markdown-it')();
cards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

/** The card of a Teams message, drawn; complaints say what the renderer did not understand. */
function drawCard(message) {
  const complaints = [];
  if (message.type !== 'message') complaints.push('type is not "message"');
  const attachment = (message.attachments || [])[0] || {};
  if (attachment.contentType !== 'application/vnd.microsoft.card.adaptive') complaints.push('contentType');
  const content = attachment.content || {};
  if (content.version !== maximumCardVersion) complaints.push('version is not ' + maximumCardVersion);
  const context = new cards.SerializationContext(
    cards.Version.parse(maximumCardVersion, new cards.SerializationContext()));
  const card = new cards.AdaptiveCard();
  card.parse(content, context);
  for (let i = 0; i < context.eventCount; ++i) complaints.push('parse: ' + context.getEventAt(i).message);
  for (const event of card.validateProperties().validationEvents) complaints.push('validate: ' + event.message);
  complaints.push(...lostKeys(content, card.toJSON(), ''));
  const element = card.render();
  if (!element) complaints.push('nothing was drawn');
  return { complaints, element };
}

/** What the renderer does not know is missing when it writes the card out again; defaults it leaves out too. */
function lostKeys(given, kept, path) {
  if (given === null || typeof given !== 'object') return [];
  return Object.keys(given).flatMap((key) => {
    if (['$schema', 'msteams', 'version'].includes(key) && path === '') return [];
    if (kept && key in kept) return lostKeys(given[key], kept[key], path + '/' + key);
    return ['not understood: ' + path + '/' + key];
  });
}

function teamsRenderer(message) {
  return drawCard(message).complaints;
}

/** Our markup is bold titles and one commit link; whatever else appears was let in by somebody's text. */
function teamsLayout(message) {
  const { element } = drawCard(message);
  if (!element) return ['nothing was drawn'];
  const complaints = [];
  for (const tag of ['h1', 'h2', 'ul', 'ol', 'blockquote', 'pre', 'code', 'em', 'hr', 'img', 'script', 'at', 'table'])
    if (element.querySelector(tag) && !(tag === 'table' && element.querySelectorAll('table').length === 1))
      complaints.push('<' + tag + '> in the card');
  const links = [...element.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  if (links.some((link) => !link.startsWith('https://github.com/'))) complaints.push('foreign link: ' + links);
  return complaints;
}

const limits = {
  blocks: 50, json: 10000, text: 4000, header: 150, sectionText: 3000, fields: 10, field: 2000,
  contextElements: 10, actionElements: 25, buttonText: 75, url: 3000, actionId: 255,
};

/** Slack's documented lengths and counts, and mrkdwn without stray markup. */
function slackLimits(message) {
  const complaints = [];
  const atMost = (what, text, limit) => {
    if (typeof text !== 'string' || text.length === 0) complaints.push(what + ' is empty');
    else if (text.length > limit) complaints.push(what + ' has ' + text.length + ' characters');
  };
  const few = (what, list, limit) => {
    if (!Array.isArray(list) || list.length === 0 || list.length > limit) complaints.push(what + ': count');
  };
  const textObject = (what, object, limit) => {
    atMost(what, object.text, limit);
    if (object.type !== 'mrkdwn') return;
    const rest = object.text.replace(/<https?:\/\/[^<>|\s]+\|[^<>|]+>/g, '');
    if (/[<>]/.test(rest)) complaints.push(what + ': < or > not escaped');
    if (/&(?!amp;|lt;|gt;)/.test(object.text)) complaints.push(what + ': & not escaped');
  };
  const visit = {
    header: (block) => {
      textObject('header', block.text, limits.header);
      if (block.text.type !== 'plain_text') complaints.push('header is not plain_text');
    },
    section: (block) => {
      if (block.text) textObject('section', block.text, limits.sectionText);
      if (block.fields) few('fields', block.fields, limits.fields);
      if (!block.text && !block.fields) complaints.push('section is empty');
      (block.fields || []).forEach((field) => textObject('field', field, limits.field));
    },
    context: (block) => {
      few('context', block.elements, limits.contextElements);
      block.elements.forEach((element) => textObject('context', element, limits.sectionText));
    },
    actions: (block) => {
      few('actions', block.elements, limits.actionElements);
      for (const button of block.elements) {
        textObject('button', button.text, limits.buttonText);
        atMost('button url', button.url, limits.url);
        atMost('action_id', button.action_id, limits.actionId);
      }
      if (new Set(block.elements.map((button) => button.action_id)).size !== block.elements.length)
        complaints.push('action_id twice');
    },
    divider: () => {},
  };
  if (!message.channel) complaints.push('no channel');
  atMost('text', message.text, limits.text);
  few('blocks', message.blocks, limits.blocks - 1);
  atMost('message', JSON.stringify(message), limits.json - 1);
  if (/<[!@#]/.test(JSON.stringify(message))) complaints.push('a mention');
  for (const block of message.blocks || [])
    if (visit[block.type]) visit[block.type](block);
    else complaints.push('block of type ' + block.type);
  return complaints;
}

module.exports = { slackLimits, teamsRenderer, teamsLayout };
