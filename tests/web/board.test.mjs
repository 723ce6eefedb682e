// From the board to a phone and back, with the program itself: what fingers made on the board is
// played by a phone's browser, and what the phone did is seen in the review.
import assert from 'node:assert/strict';
import {execFile, spawn} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {test} from 'node:test';
import {promisify} from 'node:util';
import {openBrowser, openPhone, tapScreen} from './browser.mjs';

const fabrique = process.env.FABRIQUE;
const tests = process.env.FABRIQUE_TESTS;
const run = promisify(execFile);

// Plays a script on the real interface; throws when something expected is not there.
const play = (script, folder) => run(
    fabrique, ['play', join(tests, script), '--session', join(folder, 's.fabrique'), '--out',
               join(folder, 'pictures'), '--seed', '1']);

async function withHost(folder, act) {
  const host = spawn(fabrique, ['host', join(folder, 's.fabrique'), '--json'],
                     {stdio: ['ignore', 'pipe', 'inherit']});
  const ended = new Promise((resolve) => host.once('exit', resolve));
  try {
    const lines = createInterface({input: host.stdout})[Symbol.asyncIterator]();
    const door = JSON.parse((await lines.next()).value);
    await act({url: door.url.replace(/\/$/, ''), code: door.code});
  } finally {
    host.kill('SIGTERM');
    assert.equal(await ended, 0);
  }
}

test('a prototype made on the board is played by a phone; its taps are in the review',
     async () => {
       const folder = await mkdtemp(join(tmpdir(), 'fabrique-web-'));
       const browser = await openBrowser();
       try {
         await play('stories/board/prototype.play', folder);
         await withHost(folder, async (host) => {
           const phone = await openPhone(host, browser);
           await phone.enter();
           await phone.is('idea');
           await phone.page.click('a[href="/test"]');
           await phone.go();
           const screenIs = (title) =>
               phone.page.locator('h1', {hasText: title}).waitFor({state: 'attached'});
           await screenIs('Accueil');
           await tapScreen(phone, 60, 640);  // beside everything
           await phone.page.waitForSelector('input[name="taps"][value="1"]', {state: 'attached'});
           await tapScreen(phone, 210, 420);  // the button
           await screenIs('Demande');
           await tapScreen(phone, 200, 360);  // the zone that was drawn
           await phone.is('feedback');
           await phone.page.fill('#f0', 'Un seul bouton');
           await phone.go();
           await phone.is('message');
           assert.deepEqual(phone.faults, []);
         });
         await play('web/review-of-taps.play', folder);
         const told = await run(fabrique, ['dump', join(folder, 's.fabrique')]);
         assert.match(told.stdout, /“Un seul bouton”/);
       } finally {
         await browser.close();
         await rm(folder, {recursive: true});
       }
     });
