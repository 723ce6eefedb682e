// The ballot pages as people meet them: with and without scripts, small, by keyboard, in a hurry.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openPhone, tapScreen, tooSmall, tooWide, violations, withHost} from './browser.mjs';

const choose = (phone, option) => phone.page.check(`input[name="o${option}"]`, {force: true});
const castIt = async (phone) => {
  await phone.go();
  await phone.is('check');
  await phone.go();
  await phone.is('thanks');
};
const receiptOf = (phone) => phone.page.textContent('#receipt');

for (const script of [true, false]) {
  const title = `a whole vote ${script ? 'with' : 'without'} JavaScript`;
  test(title, () => withHost(async (host, browser) => {
    const phone = await openPhone(host, browser, {script});
    await phone.goto('/');
    await phone.page.fill('#code', '7q3-k9x');
    await phone.go();
    await phone.is('college');
    await phone.page.check('input[value="agents"]', {force: true});
    await phone.go();
    await phone.is('waiting');

    await host.tell('open approval');
    if (!script) await phone.page.click('a[href="/"]');
    await phone.is('vote');
    await choose(phone, 1);
    await choose(phone, 4);
    await castIt(phone);
    assert.match(await receiptOf(phone), /^[0-9A-Z]{4}-[0-9A-Z]{4}/);
    assert.equal(await host.ballots(), 1);

    await host.tell('close');
    if (!script) await phone.goto('/');
    await phone.is('result');
    assert.equal(await phone.page.locator('.result tbody tr').count(), 5);
    assert.deepEqual(phone.faults, []);
  }));
}

test('three dots, two of them on one idea', () => withHost(async (host, browser) => {
  await host.tell('open dots');
  for (const script of [true, false]) {
    const phone = await openPhone(host, browser, {script});
    await phone.enter();
    await phone.is('vote');
    await phone.page.check('input[name="o1"][value="2"]', {force: true});
    await phone.page.check('input[name="o3"][value="1"]', {force: true});
    await phone.go();
    await phone.is('check');
    assert.equal(await phone.page.locator('.choices li').count(), 2);
    await phone.go();
    await phone.is('thanks');
  }
  assert.equal(await host.ballots(), 2);
}));

test('one choice too many is told, never taken away', () => withHost(async (host, browser) => {
  await host.tell('open approval');
  const clever = await openPhone(host, browser);
  await clever.enter();
  await choose(clever, 1);
  await choose(clever, 2);
  await clever.page.click('label:has(input[name="o3"])');
  assert.equal(await clever.page.isChecked('input[name="o3"]'), false);
  assert.notEqual(await clever.page.textContent('#told'), '');
  assert.equal(await clever.page.isChecked('input[name="o1"]'), true);

  const plain = await openPhone(host, browser, {script: false});
  await plain.enter();
  for (const option of [1, 2, 3]) await choose(plain, option);
  await plain.go();
  await plain.is('vote');
  await plain.page.waitForSelector('[role="alert"]');
  for (const option of [1, 2, 3]) {
    assert.equal(await plain.page.isChecked(`input[name="o${option}"]`), true);
  }
  assert.equal(await host.ballots(), 0);
}));

test('a blank vote is checked and counted', () => withHost(async (host, browser) => {
  await host.tell('open secret');
  const phone = await openPhone(host, browser, {script: false});
  await phone.enter();
  await phone.page.click('button[name="blank"]');
  await phone.is('check');
  await phone.page.waitForSelector('.choices .blank');
  await phone.go();
  await phone.is('thanks');
  assert.equal(await host.ballots(), 1);
}));

test('a double tap counts once', () => withHost(async (host, browser) => {
  await host.tell('open approval');
  for (const script of [true, false]) {
    const phone = await openPhone(host, browser, {script});
    await phone.enter();
    await choose(phone, 2);
    await phone.go();
    await phone.is('check');
    await phone.page.dblclick('main .go');
    await phone.is('thanks');
  }
  assert.equal(await host.ballots(), 2);
}));

test('back, change, change again: the last one counts', () => withHost(async (host, browser) => {
  await host.tell('open approval');
  const phone = await openPhone(host, browser);
  await phone.enter();
  await choose(phone, 1);
  await phone.go();
  await phone.is('check');
  await phone.page.click('button[formaction="/edit"]');
  await phone.is('vote');
  assert.equal(await phone.page.isChecked('input[name="o1"]'), true);
  await choose(phone, 2);
  await castIt(phone);
  const first = await receiptOf(phone);
  await phone.page.goBack();  // to the choice, which was cast and is not offered again
  await phone.is('thanks');
  assert.equal(await receiptOf(phone), first);
  await phone.page.click('a[href="/vote"]');
  await phone.is('vote');
  await choose(phone, 3);
  await castIt(phone);
  assert.notEqual(await receiptOf(phone), first);
  assert.equal(await host.ballots(), 1);
}));

test('a host that was started again asks to send once more, and keeps the choice', () =>
  withHost(async (host, browser) => {
    await host.tell('open approval');
    const phone = await openPhone(host, browser, {script: false});
    await phone.enter();
    await choose(phone, 5);
    await phone.go();
    await phone.is('check');
    await host.tell('restart');
    await phone.go();
    await phone.page.waitForSelector('body[data-page="check"] [role="alert"]');
    await phone.go();
    await phone.is('thanks');
    assert.equal(await host.ballots(), 1);
  }));

test('a vote by keyboard alone', () => withHost(async (host, browser) => {
  await host.tell('open dots');
  const {page, ...phone} = await openPhone(host, browser);
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo = async (selector) => {
    for (let i = 0; i < 40; ++i) {
      await press('Tab');
      if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    }
    assert.fail(`Tab does not reach ${selector}`);
  };
  await phone.goto('/');
  await tabTo('#code');
  await page.keyboard.type(host.code);
  await press('Enter');
  await phone.is('college');
  await tabTo('input[name="college"]');
  await press('Space');
  await tabTo('.go');
  await press('Enter');
  await phone.is('vote');
  await tabTo('input[name="o1"]');
  const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement.nextElementSibling).outlineWidth);
  assert.equal(outline, '3px');
  await press('ArrowRight', 'ArrowRight');
  await tabTo('.go');
  await press('Enter');
  await phone.is('check');
  await tabTo('.go');
  await press('Enter');
  await phone.is('thanks');
  assert.equal(await host.ballots(), 1);
}));

test('a wrong code is told, a locked one too', () => withHost(async (host, browser) => {
  const phone = await openPhone(host, browser, {script: false});
  for (let i = 0; i < 5; ++i) {
    await phone.goto('/?c=000000');
    await phone.go();
    await phone.page.waitForSelector('[role="alert"]');
  }
  assert.match(await phone.page.textContent('[role="alert"]'), /15/);
}));

// A small picture of a sign, made by the browser itself; or a large one.
async function picture(phone, type = 'image/jpeg', width = 640, height = 480) {
  const page = await phone.context.browser().newPage();
  const url = await page.evaluate(([kind, w, h]) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [w, h];
    const pen = canvas.getContext('2d');
    const sky = pen.createLinearGradient(0, 0, w, h);
    sky.addColorStop(0, '#7fb2e5');
    sky.addColorStop(1, '#e8c37f');
    pen.fillStyle = sky;
    pen.fillRect(0, 0, w, h);
    pen.fillStyle = '#1f1b16';
    pen.font = `${h / 4}px sans-serif`;
    pen.fillText('Guichet', w / 10, h / 2);
    return canvas.toDataURL(kind);
  }, [type, width, height]);
  await page.close();
  return {name: 'IMG_0001.jpg', mimeType: type, buffer: Buffer.from(url.split(',')[1], 'base64')};
}

for (const script of [true, false]) {
  test(`a photo from a phone ${script ? 'with' : 'without'} JavaScript`, () =>
    withHost(async (host, browser) => {
      await host.tell('board');
      const phone = await openPhone(host, browser, {script, width: 320, height: 640});
      await phone.enter();
      await phone.is('idea');
      assert.equal(await phone.page.locator('a[href="/photo"]').count(), 0);
      await host.tell('photos on');
      if (!script) await phone.goto('/');
      await phone.page.click('a[href="/photo"]');
      await phone.is('photo');
      await phone.page.setInputFiles('#photo', await picture(phone, 'image/jpeg', 2400, 1800));
      await phone.page.fill('#caption', 'Le guichet, rue de la République');
      await phone.go();
      await phone.page.waitForURL('**/photo?sent=1');
      assert.deepEqual((await host.tell('cards')).cards, [{
        text: 'Le guichet, rue de la République', college: 'usagers', width: 1600, height: 1200,
      }]);
      assert.deepEqual(phone.faults, []);
      await phone.page.setInputFiles('#photo', {
        name: 'notes.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('only some notes'),
      });
      await phone.page.fill('#caption', 'Mes notes');
      await phone.go();
      await phone.page.waitForSelector('body[data-page="photo"] [role="alert"]');
      assert.equal(await phone.page.inputValue('#caption'), 'Mes notes');
      assert.equal((await host.tell('cards')).cards.length, 1);
      await host.tell('photos off');
      await phone.goto('/photo');
      assert.equal(await phone.page.locator('#photo').count(), 0);
    }));
}

const screenOn = (page, title) => page.locator('h1', {hasText: title}).waitFor({state: 'attached'});
const screenIs = (phone, title) => screenOn(phone.page, title);

for (const script of [true, false]) {
  const title = `a prototype is played ${script ? 'with' : 'without'} JavaScript`;
  test(title, () => withHost(async (host, browser) => {
    const phone = await openPhone(host, browser, {script});
    await phone.enter();
    await phone.is('waiting');
    await host.tell('prototype');
    await phone.goto('/');
    await phone.page.click('a[href="/test"]');
    await phone.is('test');
    await phone.go();
    await screenIs(phone, 'Cantine');
    const src = await phone.page.getAttribute('#screen', 'src');
    const png = await (await phone.context.request.get(host.url + src)).body();
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [720, 1296]);

    await tapScreen(phone, 40, 600);  // beside everything
    await phone.page.waitForSelector('input[name="taps"][value="1"]', {state: 'attached'});
    await tapScreen(phone, 200, 360);
    await screenIs(phone, 'Formulaire');
    // By keyboard: the zone without a word has the name of the screen it leads to.
    await phone.page.getByRole('button', {name: 'Cantine'}).focus();
    await phone.page.keyboard.press('Enter');
    await screenIs(phone, 'Cantine');
    await tapScreen(phone, 300, 380);
    await screenIs(phone, 'Formulaire');
    await tapScreen(phone, 200, 400);
    await phone.is('feedback');
    await phone.page.fill('#f0', 'Les gros boutons');
    await phone.page.fill('#f3', 'Envoyer un SMS');
    await phone.go();
    await phone.is('message');

    const {runs} = await host.tell('runs');
    assert.equal(runs.length, 1);
    assert.equal(runs[0].end, 'goal');
    assert.deepEqual(runs[0].taps.map((tap) => [tap.hit, tap.next]),
                     [[false, false], [true, true], [true, true], [true, true], [true, true]]);
    const [miss, hit, key] = runs[0].taps;
    assert.ok(Math.abs(miss.x - 40) < 3 && Math.abs(miss.y - 600) < 3, JSON.stringify(miss));
    assert.ok(hit.after >= miss.after && miss.after > 0, JSON.stringify(runs[0].taps));
    assert.deepEqual([key.x, key.y], [50, 680]);
    assert.deepEqual((await host.tell('words')).words, ['Les gros boutons', 'Envoyer un SMS']);
    assert.deepEqual(phone.faults, []);
  }));
}

test('who gives up is thanked; who comes back later begins anew; an old page changes nothing',
     () => withHost(async (host, browser) => {
       await host.tell('prototype');
       const phone = await openPhone(host, browser, {script: false});
       await phone.enter();
       await phone.goto('/test');
       await phone.go();
       await screenIs(phone, 'Cantine');
       const old = await phone.context.newPage();
       await old.goto(host.url + '/test');
       await tapScreen(phone, 200, 360);
       await screenIs(phone, 'Formulaire');
       await old.locator('#screen').click({position: {x: 144, y: 260}, force: true});
       await screenOn(old, 'Formulaire');
       await phone.page.click('button[value="gave_up"]');
       await phone.is('feedback');
       await phone.page.click('main .quiet');
       await phone.is('message');
       await phone.goto('/test');
       await phone.go();
       await screenIs(phone, 'Cantine');
       await host.tell('close test');
       await tapScreen(phone, 200, 360);
       await phone.is('feedback');
       const {runs} = await host.tell('runs');
       assert.deepEqual(runs.map((run) => [run.end, run.taps.length]),
                        [['gave_up', 1], ['closed', 0]]);
       assert.deepEqual((await host.tell('words')).words, []);
     }));

// Every page, looked at by axe, at 320 px, with large letters, in both languages.
const tour = [
  ['join', async (phone) => phone.goto('/')],
  ['join-wrong', async (phone) => { await phone.goto('/?c=000000'); await phone.go(); }],
  ['college', async (phone) => phone.join()],
  ['waiting', async (phone) => phone.enter()],
  ['photo', async (phone, host) => {
    await host.tell('photos on');
    await host.tell('board');
    await phone.goto('/photo');
  }],
  ['photo-refused', async (phone) => {
    await phone.page.setInputFiles('#photo', {
      name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no photo'),
    });
    await phone.go();
  }],
  ['photo-sent', async (phone) => {
    await phone.page.setInputFiles('#photo', await picture(phone));
    await phone.go();
  }],
  ['photo-offered', async (phone) => phone.goto('/')],
  ['photo-closed', async (phone, host) => {
    await host.tell('photos off');
    await phone.goto('/photo');
  }],
  ['test-offered', async (phone, host) => {
    await host.tell('prototype');
    await phone.goto('/');
  }],
  ['test', async (phone) => phone.goto('/test')],
  ['screen', async (phone) => { await phone.go(); await screenIs(phone, 'Cantine'); }],
  ['screen-form', async (phone) => {
    await tapScreen(phone, 200, 360);
    await screenIs(phone, 'Formulaire');
  }],
  ['feedback', async (phone) => phone.page.click('button[value="done"]')],
  ['test-thanks', async (phone) => phone.go()],
  ['test-over', async (phone, host) => {
    await host.tell('close test');
    await phone.goto('/test');
  }],
  ['vote', async (phone, host) => {
    await host.tell('vote');
    await host.tell('open approval');
    await phone.goto('/');
  }],
  ['vote-chosen', async (phone) => { await choose(phone, 2); await choose(phone, 4); }],
  ['check', async (phone) => phone.go()],
  ['thanks', async (phone) => phone.go()],
  ['result', async (phone, host) => { await host.tell('close'); await phone.goto('/'); }],
  ['dots', async (phone, host) => { await host.tell('open dots'); await phone.goto('/'); }],
  ['dots-check', async (phone) => {
    await phone.page.check('input[name="o5"][value="2"]', {force: true});
    await phone.go();
  }],
  ['dots-thanks', async (phone) => phone.go()],
  ['dots-result', async (phone, host) => { await host.tell('close'); await phone.goto('/'); }],
  ['secret', async (phone, host) => { await host.tell('open secret'); await phone.goto('/'); }],
  ['secret-blank', async (phone) => phone.page.click('button[name="blank"]')],
  ['nothing', async (phone) => phone.goto('/nothing')],
  ['college-again', async (phone) => phone.goto('/college')],
  ['over', async (phone, host) => {
    await host.tell('close');
    await host.tell('end');
    await phone.goto('/');
  }],
];

for (const lang of ['fr', 'en']) {
  test(`every page is accessible and fits, in ${lang}`, () => withHost(async (host, browser) => {
    const phone = await openPhone(host, browser, {lang});
    for (const [name, arrive] of tour) {
      await arrive(phone, host);
      const page = phone.page;
      assert.equal(await page.getAttribute('html', 'lang'), lang, name);
      await page.screenshot({path: `pictures/${lang}-${name}.png`, fullPage: true});
      assert.deepEqual(await violations(page), [], name);
      assert.deepEqual(await tooSmall(page), [], name);
      await page.setViewportSize({width: 320, height: 640});
      assert.ok(await tooWide(page) <= 0, `${name} at 320 px`);
      if (lang === 'fr') await page.screenshot({path: `pictures/320-${name}.png`, fullPage: true});
      await page.addStyleTag({content: 'html { font-size: 200% }'}).catch(() => {});
      await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
      assert.ok(await tooWide(page) <= 0, `${name} at 200 %`);
      await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
      await page.setViewportSize({width: 390, height: 844});
    }
  }));
}

test('high contrast is accessible too', () => withHost(async (host, browser) => {
  await host.tell('open approval');
  const phone = await openPhone(host, browser, {lang: 'en'});
  await phone.page.emulateMedia({contrast: 'more'});
  await phone.enter();
  await choose(phone, 2);
  await phone.page.screenshot({path: 'pictures/contrast-vote.png', fullPage: true});
  assert.deepEqual(await violations(phone.page), []);
}));
