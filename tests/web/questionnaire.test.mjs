// A questionnaire on a phone: question after question, changed afterwards, looked at when it is
// over; with and without scripts.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openPhone, tooSmall, tooWide, violations, withHost} from './browser.mjs';

async function sound(phone) {
  for (const width of [320, 390]) {
    await phone.page.setViewportSize({width, height: 844});
    assert.ok(await tooWide(phone.page) <= 0, `wider than ${width}`);
    assert.deepEqual(await tooSmall(phone.page), []);
  }
  assert.deepEqual(await violations(phone.page), []);
}

const which = (phone) => phone.page.textContent('.over');

async function answer(phone, fill) {
  await phone.is('vote');
  await fill(phone.page);
  await phone.go();
  await phone.is('check');
  await phone.go();
}

for (const script of [true, false]) {
  test(`a questionnaire ${script ? 'with' : 'without'} JavaScript`, () =>
    withHost(async (host, browser) => {
      const {votes} = await host.tell('ask approval majority-judgment secret');
      const phone = await openPhone(host, browser, {script, lang: 'en'});
      await phone.enter();
      await phone.is('vote');
      assert.equal(await which(phone), 'Question 1 of 3');
      if (script) await sound(phone);
      await answer(phone, (page) => page.check('input[name="o1"]', {force: true}));
      await phone.is('vote');
      assert.equal(await which(phone), 'Question 2 of 3');
      // Another language, and one is still at the second question.
      await phone.page.click('.languages a[lang="fr"]');
      assert.equal(await which(phone), 'Question 2 sur 3');
      await phone.page.click('.languages a[lang="en"]');
      await answer(phone, (page) => page.check('input[name="o2"][value="4"]', {force: true}));
      assert.deepEqual((await host.tell('totals')).totals, [1, 1, 0]);
      // Who comes back later goes on where they were.
      await phone.goto('/');
      assert.equal(await which(phone), 'Question 3 of 3');
      await answer(phone, (page) => page.check('input[name="o1"]', {force: true}));
      await phone.is('thanks');
      assert.equal(await phone.page.locator('.receipt strong').count(), 3);
      if (script) await sound(phone);

      const receipt = await phone.page.textContent('#receipt2');
      await phone.page.click(`a[href="/vote?v=${votes[1]}"]`);
      assert.equal(await which(phone), 'Question 2 of 3');
      await answer(phone, (page) => page.check('input[name="o3"][value="6"]', {force: true}));
      await phone.is('thanks');
      assert.notEqual(await phone.page.textContent('#receipt2'), receipt);
      assert.deepEqual((await host.tell('totals')).totals, [1, 1, 1]);

      await host.tell('close');
      await phone.goto('/');
      await phone.is('result');
      if (script) await sound(phone);
      const shown = await phone.page.textContent('h1');
      for (const [i, vote] of votes.entries()) {
        await phone.page.click(`.questions a[href="/?v=${vote}"]`);
        assert.equal(await phone.page.textContent('.questions [aria-current]'), String(i + 1));
      }
      assert.ok(shown.length > 0);
      assert.equal(await phone.page.locator('#receipt').count(), 1);
      assert.deepEqual(phone.faults, []);
      await phone.context.close();
    }));
}
