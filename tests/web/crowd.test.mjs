// People who come in and write on phones, and the facilitator's remote, in a real browser.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openPhone, tooSmall, tooWide, violations, withHost} from './browser.mjs';

const pin = '246813';

// Chooses the group and the table, on the page that asks for them.
const comeIn = async (phone, college = 'usagers', table = 'Table 2') => {
  await phone.join();
  await phone.page.check(`input[value="${college}"]`, {force: true});
  await phone.page.check(`input[name="table"][value="${table}"]`, {force: true});
  await phone.go();
};
const openRemote = async (phone) => {
  await phone.goto('/pilote');
  await phone.is('pin');
  await phone.page.fill('#pin', pin);
  await phone.go();
  await phone.is('pilot');
};
const press = (phone, act) => phone.page.click(`button[value="${act}"]`);
const says = (phone, text) => phone.page.locator('main', {hasText: text}).waitFor();
const write = async (phone, text) => {
  await phone.page.fill('#text', text);
  await phone.go();
  await phone.page.locator('.own li', {hasText: text}).waitFor();
};

for (const script of [true, false]) {
  test(`from the arrival to the closing ${script ? 'with' : 'without'} JavaScript`,
       () => withHost(async (host, browser) => {
    await host.tell('workshop');
    const remote = await openPhone(host, browser, {script});
    await openRemote(remote);
    await press(remote, 'next');
    await says(remote, 'Accueil');

    const phone = await openPhone(host, browser, {script});
    const look = async () => { if (!script) await phone.goto('/'); };
    await comeIn(phone);
    await phone.is('waiting');
    assert.deepEqual((await host.tell('arrivals')).arrivals, [['usagers', 'Table 2', 1]]);
    await phone.page.click('a[href="/college"]');
    await phone.page.check('input[name="table"][value="Table 1"]', {force: true});
    await phone.go();
    await phone.is('waiting');
    assert.deepEqual((await host.tell('arrivals')).arrivals, [['usagers', 'Table 1', 1]]);

    await press(remote, 'next');
    await says(remote, 'Relancer la table 2.');
    await look();
    await phone.is('idea');
    await says(phone, 'restent cachées');
    await write(phone, 'Un guichet <b>unique</b>');
    await write(phone, 'Le soir');
    assert.equal(await phone.page.locator('.own li').count(), 2);
    assert.equal((await host.tell('words')).words.length, 2);
    assert.deepEqual((await host.tell('shown')).shown, []);

    if (!script) await remote.goto('/pilote');
    await says(remote, '2 cachées');
    await remote.page.click('a[href="/pilote/idees"]');
    await remote.is('moderate');
    await remote.page.locator('li', {hasText: 'unique'}).locator('button[value="parked"]').click();
    await remote.page.locator('.chip', {hasText: 'Parking'}).waitFor();
    await remote.page.click('a[href="/pilote"]');
    await press(remote, 'reveal');
    await says(remote, '1 idée sur le tableau');
    assert.deepEqual((await host.tell('shown')).shown, ['Le soir']);
    await look();
    await phone.page.locator('.promise', {hasText: 'restent écrits'}).waitFor();

    await press(remote, 'next');
    await look();
    await phone.is('waiting');
    await says(phone, 'Clôture');
    assert.deepEqual(phone.faults, []);
    assert.deepEqual(remote.faults, []);
  }));
}

test('a half-written idea stays when the room goes on, and is told so', () =>
  withHost(async (host, browser) => {
    await host.tell('workshop');
    const remote = await openPhone(host, browser);
    await openRemote(remote);
    await press(remote, 'next');
    await press(remote, 'next');
    await says(remote, 'Imaginer');
    const phone = await openPhone(host, browser);
    await comeIn(phone);
    await phone.is('idea');
    await phone.page.fill('#text', 'À moitié');
    await press(remote, 'next');
    await phone.page.waitForSelector('[role="alert"]');
    assert.equal(await phone.page.inputValue('#text'), 'À moitié');
    await phone.go();
    await phone.is('message');
    assert.deepEqual((await host.tell('words')).words, []);
  }));

test('the remote follows the room, counts down, and hides the big screen', () =>
  withHost(async (host, browser) => {
    await host.tell('workshop');
    const one = await openPhone(host, browser), two = await openPhone(host, browser);
    await openRemote(one);
    await openRemote(two);
    await press(one, 'next');
    await says(two, 'Accueil');  // by itself
    await press(one, 'next');
    await says(two, 'Imaginer');
    const clock = () => two.page.textContent('#clock');
    const before = await clock();
    await two.page.waitForFunction((was) => document.getElementById('clock').textContent !== was,
                                   before);
    await press(two, 'extend');
    await press(one, 'hide_wall');
    await says(two, 'page calme');
    assert.equal((await host.tell('wall')).hidden, true);
    await press(two, 'show_wall');
    await one.page.waitForSelector('button[value="hide_wall"]');
    assert.equal((await host.tell('wall')).hidden, false);
    assert.deepEqual(one.faults, []);
  }));

test('a wrong PIN is told, and five of them rest', () => withHost(async (host, browser) => {
  const phone = await openPhone(host, browser);
  await phone.goto('/pilote');
  for (let i = 0; i < 5; ++i) {
    await phone.page.fill('#pin', '11111' + i);
    await phone.go();
    await phone.page.waitForSelector('[role="alert"]');
  }
  assert.match(await phone.page.textContent('[role="alert"]'), /Attendez 15 s/);
}));

// Every new page, light and dark, small, with letters of twice the size.
const looks = [{}, {width: 320, height: 568}, {lang: 'en'}];
for (const options of looks) {
  test(`the new pages are for everybody ${JSON.stringify(options)}`, () =>
    withHost(async (host, browser) => {
      await host.tell('workshop');
      const phone = await openPhone(host, browser, options);
      const remote = await openPhone(host, browser, options);
      const look = async (one, name) => {
        const small = options.width ? 'small' : options.lang ?? 'phone';
        for (const scheme of ['light', 'dark']) {
          await one.page.emulateMedia({colorScheme: scheme});
          await one.page.screenshot({path: `pictures/crowd-${small}-${name}-${scheme}.png`,
                                     fullPage: true});
          assert.deepEqual(await violations(one.page), [], `${name} ${scheme}`);
        }
        assert.equal(await tooWide(one.page), 0, name);
        assert.deepEqual(await tooSmall(one.page), [], name);
        await one.page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
        await one.page.screenshot({path: `pictures/crowd-${small}-${name}-200.png`,
                                   fullPage: true});
        assert.equal(await tooWide(one.page), 0, name + ' at 200 %');
        await one.page.evaluate(() => { document.documentElement.style.fontSize = ''; });
      };
      await remote.goto('/pilote');
      await look(remote, 'pin');
      await openRemote(remote);
      await press(remote, 'next');
      await phone.join();
      await look(phone, 'arrival');
      await phone.page.check('input[value="agents"]', {force: true});
      await phone.page.check('input[name="table"][value="Table 1"]', {force: true});
      await phone.go();
      await phone.is('waiting');
      await look(phone, 'welcome');
      await press(remote, 'next');
      await phone.is('idea');
      await write(phone, 'Ouvrir le guichet un samedi matin par mois, avec une permanence');
      await look(phone, 'idea');
      await remote.page.locator('.notes').waitFor();
      await look(remote, 'pilot');
      await remote.goto('/pilote/idees');
      await look(remote, 'moderate');
      await remote.goto('/pilote');
      await press(remote, 'next');
      await host.tell('decide');
      await phone.page.locator('.harvest li').first().waitFor();
      await look(phone, 'closing');
    }));
}
