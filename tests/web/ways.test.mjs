// Every way of voting on a phone: ticks, counts, levels, ranks and budgets, with and without
// scripts.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openPhone, tooSmall, tooWide, violations, withHost} from './browser.mjs';

const left = (phone) => phone.page.textContent('#left');
const told = (phone) => phone.page.textContent('#told');
const mark = (phone, option, value) =>
  phone.page.check(`input[name="o${option}"][value="${value}"]`, {force: true});
const type = async (phone, option, value) => {
  await phone.page.fill(`#o${option}`, String(value));
  await phone.page.press(`#o${option}`, 'Tab');
};
const rank = (phone, nth) => phone.page.locator('button.rank').nth(nth - 1).click();
const place = (phone, option, value) => phone.page.selectOption(`select[name="o${option}"]`, value);
const choices = (phone) => phone.page.locator('.choices li').allInnerTexts();

// Fills a ballot in, checks it and casts it; what the host counted must be these marks.
async function voted(host, browser, {open, script, fill, marks, says}) {
  await host.tell('open ' + open);
  const phone = await openPhone(host, browser, {script, lang: 'en'});
  await phone.enter();
  await phone.is('vote');
  await fill(phone);
  await phone.go();
  await phone.is('check');
  const told = (await choices(phone)).join(' / ').replace(/\s+/g, ' ');
  for (const words of says) assert.ok(told.includes(words), `${words} in ${told}`);
  await phone.go();
  await phone.is('thanks');
  assert.deepEqual((await host.tell('marks')).marks, marks);
  await host.tell('close');
  await phone.goto('/');
  await phone.is('result');
  assert.equal(await phone.page.locator('.result tbody tr').count(), 5);
  assert.deepEqual(phone.faults, []);
  await phone.context.close();
}

const way = (title, cases) => {
  for (const script of [true, false]) {
    test(`${title} ${script ? 'with' : 'without'} JavaScript`, () =>
      withHost(async (host, browser) => {
        for (const one of cases(script)) await voted(host, browser, {script, ...one});
      }));
  }
};

way('levels are chosen, the lowest too', () => [
  {open: 'majority-judgment', says: ['Excellent', 'To reject'], marks: [[1, 6], [2, 0]],
   fill: async (phone) => { await mark(phone, 1, 6); await mark(phone, 2, 0); }},
  {open: 'gradients', says: ['I block it'], marks: [[3, 0]],
   fill: async (phone) => {
     await mark(phone, 3, 0);
     await mark(phone, 4, 7);
     await mark(phone, 4, '');  // taken back
   }},
  {open: 'consent', says: ['I object', 'No opinion'], marks: [[1, 2], [5, 3]],
   fill: async (phone) => { await mark(phone, 1, 2); await mark(phone, 5, 3); }},
  {open: 'score', says: ['0', '5'], marks: [[1, 0], [2, 5]],
   fill: async (phone) => { await mark(phone, 1, 0); await mark(phone, 2, 5); }},
]);

way('numbers are typed, or counted up and down', (script) => [
  {open: 'points', says: ['7 points', 'one point'], marks: [[1, 7], [2, 1]],
   fill: async (phone) => {
     await type(phone, 1, 7);
     await type(phone, 2, 1);
     if (script) assert.equal(await left(phone), 'You have 2 left.');
   }},
  {open: 'score top=100', says: ['100', '0'], marks: [[1, 100], [2, 0]],
   fill: async (phone) => { await type(phone, 1, 100); await type(phone, 2, 0); }},
  {open: 'quadratic credits=16 negative=yes', says: ['3 votes', '2 votes against'],
   marks: [[1, 3], [4, -2]],
   fill: async (phone) => {
     await type(phone, 1, 3);
     if (!script) return type(phone, 4, -2);
     const less = phone.page.locator('.stepper').nth(3).locator('button').first();
     await less.click();
     await less.click();
     assert.equal(await left(phone), 'You have 3 credits left.');
     await less.click();
     assert.match(await told(phone), /credits are not enough/);
     assert.equal(await phone.page.inputValue('#o4'), '-2');
   }},
]);

way('ideas are put in order', (script) => [
  {open: 'schulze', says: ['no. 1', 'no. 2'], marks: [[3, 1], [5, 2]],
   fill: async (phone) => {
     if (!script) {
       await place(phone, 3, '1');
       return place(phone, 5, '2');
     }
     for (const nth of [3, 1, 5]) await rank(phone, nth);
     assert.equal(await left(phone), '3 of 5 ranked');
     await rank(phone, 1);  // taken back: the one behind moves up
     assert.deepEqual(await phone.page.locator('.place').allTextContents(),
                      ['', '', 'no. 1', '', 'no. 2']);
   }},
  {open: 'k-ranking ranks=2', says: ['no. 1', 'no. 2'], marks: [[1, 2], [2, 1]],
   fill: async (phone) => {
     if (!script) {
       await place(phone, 1, '2');
       return place(phone, 2, '1');
     }
     for (const nth of [2, 1, 4]) await rank(phone, nth);
     assert.match(await told(phone), /given all you can/);
   }},
]);

way('what fits in the budget is chosen', (script) => [
  {open: 'knapsack', says: ['12,000\u00a0€'.replace(/\s/, ' '), '3,000'], marks: [[1, 1], [4, 1]],
   fill: async (phone) => {
     await mark(phone, 1, 1);
     await mark(phone, 4, 1);
     if (!script) return;
     assert.equal(await left(phone), '5,000\u00a0€ left to spend');
     const dear = phone.page.locator('.option').nth(1);
     assert.match(await dear.innerText(), /Costs more than what is left/);
     await dear.click();
     assert.match(await told(phone), /costs more than what is left/);
     assert.equal(await phone.page.isChecked('input[name="o2"]'), false);
     await mark(phone, 5, 1);  // three, as many as there may be
     await phone.page.locator('.option').nth(2).click();
     assert.match(await told(phone), /given all you can/);
     await phone.page.uncheck('input[name="o5"]', {force: true});
   }},
  {open: 'equal-shares', says: ['1,500'], marks: [[5, 1]],
   fill: async (phone) => mark(phone, 5, 1)},
]);

test('what may not be cast is told, and stays filled in, without JavaScript',
     () => withHost(async (host, browser) => {
       const phone = await openPhone(host, browser, {script: false, lang: 'en'});
       await phone.enter();
       for (const [open, fill, why] of [
         ['irv', async () => { await place(phone, 1, '1'); await place(phone, 2, '1'); },
          /cannot share a rank/],
         ['knapsack', async () => { for (const o of [1, 2, 3]) await mark(phone, o, 1); },
          /cost more than there is/],
         ['quadratic', async () => { await type(phone, 1, 10); await type(phone, 2, 1); },
          /costs 101 credits/],
       ]) {
         await host.tell('open ' + open);
         await phone.goto('/');
         await fill();
         await phone.go();
         await phone.is('vote');
         assert.match(await phone.page.textContent('[role="alert"]'), why);
         assert.equal(await host.ballots(), 0);
         await host.tell('close');
       }
     }));

test('ranks and numbers by keyboard alone', () => withHost(async (host, browser) => {
  await host.tell('open schulze');
  const phone = await openPhone(host, browser, {lang: 'en'});
  await phone.enter();
  await phone.is('vote');
  const buttons = phone.page.locator('button.rank');
  await buttons.nth(1).focus();
  await phone.page.keyboard.press('Enter');
  await phone.page.keyboard.press('Tab');
  await phone.page.keyboard.press('Space');
  assert.deepEqual(await buttons.evaluateAll((all) => all.map((one) => one.ariaPressed)),
                   ['false', 'true', 'true', 'false', 'false']);
  await phone.go();
  await phone.go();
  await phone.is('thanks');
  assert.deepEqual((await host.tell('marks')).marks, [[2, 1], [3, 2]]);
}));

// Every face of a ballot, its check and its result: axe, 44 px, 320 px, 200 %, dark paper.
const faces = [
  ['judgment', 'majority-judgment', (phone) => mark(phone, 2, 4)],
  ['gradients', 'gradients', (phone) => mark(phone, 2, 6)],
  ['consent', 'consent', (phone) => mark(phone, 1, 0)],
  ['score', 'score', (phone) => mark(phone, 1, 3)],
  ['score-10', 'score top=10', (phone) => mark(phone, 1, 10)],
  ['points', 'points', (phone) => type(phone, 1, 8)],
  ['quadratic', 'quadratic credits=16 negative=yes', (phone) => type(phone, 2, -3)],
  ['ranks', 'schulze', async (phone) => { await rank(phone, 3); await rank(phone, 5); }],
  ['run-off', 'irv', (phone) => rank(phone, 1)],
  ['knapsack', 'knapsack', (phone) => mark(phone, 1, 1)],
  ['k-ranking', 'k-ranking ranks=2', (phone) => rank(phone, 4)],
];

async function looked_at(page, name) {
  assert.deepEqual(await violations(page), [], name);
  assert.deepEqual(await tooSmall(page), [], name);
  await page.emulateMedia({colorScheme: 'dark'});
  await page.screenshot({path: `pictures/dark-${name}.png`, fullPage: true});
  assert.deepEqual(await violations(page), [], `${name} in the dark`);
  await page.emulateMedia({colorScheme: 'light'});
  await page.screenshot({path: `pictures/${name}.png`, fullPage: true});
  await page.setViewportSize({width: 320, height: 640});
  assert.ok(await tooWide(page) <= 0, `${name} at 320 px`);
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  await page.screenshot({path: `pictures/200-${name}.png`, fullPage: true});
  assert.ok(await tooWide(page) <= 0, `${name} at 200 %`);
  await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
  await page.setViewportSize({width: 390, height: 844});
}

for (const lang of ['fr', 'en']) {
  test(`every ballot is accessible and fits, in ${lang}`, () => withHost(async (host, browser) => {
    const phone = await openPhone(host, browser, {lang});
    await phone.enter();
    for (const [name, open, fill] of faces) {
      await host.tell('open ' + open);
      await phone.goto('/');
      await fill(phone);
      await looked_at(phone.page, `way-${lang}-${name}`);
      await phone.go();
      await phone.is('check');
      await looked_at(phone.page, `way-${lang}-${name}-check`);
      await phone.go();
      await host.tell('close');
      await phone.goto('/');
      await phone.is('result');
      await looked_at(phone.page, `way-${lang}-${name}-result`);
    }
    assert.deepEqual(phone.faults, []);
  }));
}
