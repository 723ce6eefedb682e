// A real host and a real browser for the tests.
import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {chromium} from 'playwright-core';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const axeSource = readFileSync(axeFile, 'utf8');

export class Host {
  static async start() {
    const host = new Host();
    host.process = spawn(process.env.FABRIQUE_WEB_HOST, {stdio: ['pipe', 'pipe', 'inherit']});
    host.lines = createInterface({input: host.process.stdout})[Symbol.asyncIterator]();
    Object.assign(host, await host.answer());
    return host;
  }
  async answer() {
    const answer = JSON.parse((await this.lines.next()).value);
    if (answer.error) throw new Error(answer.error);
    return answer;
  }
  async tell(command) {
    this.process.stdin.write(command + '\n');
    return this.answer();
  }
  async ballots() {
    return (await this.tell('ballots')).ballots;
  }
  async stop() {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.stdin.end();
    return ended;
  }
}

export async function openBrowser() {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
           '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

// A host and a browser of its own for each test.
export async function withHost(act) {
  const host = await Host.start();
  const browser = await openBrowser();
  try {
    await act(host, browser);
  } finally {
    await browser.close();
    await host.stop();
  }
}

// A phone: its own cookies, its own size. `script: false` switches JavaScript off.
export async function openPhone(host, browser, {width = 390, height = 844, lang = 'fr-FR',
                                                script = true} = {}) {
  const context = await browser.newContext({
    viewport: {width, height}, locale: lang, javaScriptEnabled: script,
    deviceScaleFactor: 1, reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20000);
  const phone = {page, context};
  phone.faults = [];
  page.on('console', (message) => {
    if (message.type() === 'error') phone.faults.push(message.text());
  });
  page.on('pageerror', (error) => phone.faults.push(String(error)));
  phone.goto = (path) => page.goto(host.url + path);
  phone.now = () => page.getAttribute('body', 'data-page');
  phone.is = (name) => page.waitForSelector(`body[data-page="${name}"]`);
  phone.go = () => page.click('main .go');
  phone.join = async (code = host.code) => {
    await phone.goto('/?c=' + code);
    await phone.go();
    await phone.is('college');
  };
  phone.enter = async () => {
    await phone.join();
    await page.check('input[value="usagers"]', {force: true});
    await phone.go();
  };
  return phone;
}

// Where the picture of the screen is touched, in board units of its 400.
export async function tapScreen(phone, x, y) {
  const box = await phone.page.locator('#screen').boundingBox();
  const scale = box.width / 400;
  await phone.page.locator('#screen').click({position: {x: x * scale, y: y * scale}, force: true});
}

// What axe-core complains about, in one line each.
export async function violations(page) {
  await page.evaluate(axeSource + '\n;0');
  const found = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  return found.violations.map(
      (one) => `${one.id}: ${one.help} (${one.nodes.map((node) => node.target).join(', ')})`);
}

// Content wider than the screen, in pixels.
export async function tooWide(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

// Controls smaller than 44 px, by name. Inputs inside a label are as large as their label.
export async function tooSmall(page) {
  return page.evaluate(() => [...document.querySelectorAll('a, button, select, input, label')]
      .filter((one) => one.type !== 'hidden' && !one.classList.contains('skip'))
      .filter((one) => !(one.matches('input') && one.closest('label')))
      .filter((one) => !one.matches('label.words, label.field'))
      .map((one) => [one.textContent.trim() || one.name, one.getBoundingClientRect()])
      .filter(([, box]) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
      .map(([name, box]) => `${name} ${box.width}×${box.height}`));
}
