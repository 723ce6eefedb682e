// Comfort only: every page works without this script.
'use strict';

(() => {
  const body = document.body;

  const isMark = (input) => /^o\d+$/.test(input.name);
  const marksOf = (form) => [...form.elements].filter(isMark);

  // “1 200 €”, as the host writes it.
  function money(cents) {
    const digits = cents % 100 === 0 ? 0 : 2;
    const format = new Intl.NumberFormat(document.documentElement.lang,
        {minimumFractionDigits: digits, maximumFractionDigits: digits});
    return format.format(cents / 100) + '\u00a0€';
  }

  // What is left, and a word instead of one too many.
  function countChoices() {
    const left = document.getElementById('left');
    const form = document.getElementById('ballot');
    if (!left || !form) return;
    const told = document.getElementById('told');
    const meter = JSON.parse(left.dataset.meter);
    const cost = {
      marks: (input) => Number(input.value),
      credits: (input) => Number(input.value) ** 2,
      cents: (input) => Number(input.dataset.cents),
      named: (input) => (input.value === '' ? 0 : 1),
    }[meter.unit];
    const given = (input) => (/^(checkbox|radio)$/.test(input.type) ? input.checked : true);
    const used = () => marksOf(form).filter(given).reduce((sum, one) => sum + cost(one), 0);
    // A budget may come with a number of projects as well.
    const crowded = () =>
      meter.unit === 'cents' && marksOf(form).filter(given).length > meter.most;

    const show = () => {
      const rest = meter.all - used();
      if (meter.unit === 'cents') {
        left.textContent = meter.money.replace('{money}', money(rest));
        for (const input of marksOf(form)) markDear(input, !input.checked && cost(input) > rest);
      } else {
        left.textContent = meter.says[meter.unit === 'named' ? meter.all - rest : rest] ?? '';
      }
    };
    const markDear = (input, dear) => {
      const option = input.closest('.option');
      option.classList.toggle('dear', dear);
      let note = option.querySelector('.fit');
      if (!note) {
        note = document.createElement('span');
        note.className = 'fit';
        option.querySelector('.words').append(' ', note);
      }
      note.textContent = dear ? meter.dear : '';
    };
    const before = new Map();
    const state = (input) => (/^(checkbox|radio)$/.test(input.type) ? 'checked' : 'value');
    const keep = () => {
      for (const input of marksOf(form)) before.set(input, input[state(input)]);
    };
    const takeBack = () => {
      for (const [input, value] of before) input[state(input)] = value;
    };
    form.addEventListener('change', () => {
      const impossible = marksOf(form).some((input) => !input.validity.valid);
      const dear = used() > meter.all, many = crowded();
      if (dear || many || impossible) takeBack();
      told.textContent = many ? meter.many : dear ? meter.none : '';
      keep();
      show();
    });
    window.addEventListener('pageshow', () => {
      keep();
      show();
    });
    keep();
    show();
  }

  // Plus and minus beside a number.
  function addSteppers() {
    for (const stepper of document.querySelectorAll('.stepper')) {
      const input = stepper.querySelector('input');
      const button = (label, sign, step) => {
        const one = document.createElement('button');
        one.type = 'button';
        one.textContent = sign;
        one.setAttribute('aria-label', label);
        one.addEventListener('click', () => {
          if (input.value === '') input.value = input.min;
          else step();
          input.dispatchEvent(new Event('change', {bubbles: true}));
        });
        return one;
      };
      stepper.prepend(button(stepper.dataset.less, '−', () => {
        if (input.value === input.min && input.defaultValue === '') input.value = '';
        else input.stepDown();
      }));
      stepper.append(button(stepper.dataset.more, '+', () => input.stepUp()));
    }
  }

  // Ranks are touched in order; what is touched again is taken back, and those behind move up.
  function rankByTouch() {
    const lists = [...document.querySelectorAll('.rank select')];
    const placeOf = (list) => Number(list.value);
    const buttons = new Map();
    const show = () => {
      for (const [list, button] of buttons) {
        const ranked = list.value !== '';
        button.setAttribute('aria-pressed', ranked);
        button.querySelector('.place').textContent =
            ranked ? list.options[list.selectedIndex].textContent : '';
      }
    };
    const touch = (list) => {
      const place = placeOf(list);
      if (place) {
        list.value = '';
        for (const other of lists) if (placeOf(other) > place) other.value = placeOf(other) - 1;
      } else {
        const last = Math.max(...lists.map(placeOf));
        const next = String(last + 1);
        // Beyond the last place there is none: a change that the meter refuses says so.
        if ([...list.options].some((one) => one.value === next)) list.value = next;
        else document.getElementById('told').textContent =
            JSON.parse(document.getElementById('left').dataset.meter).none;
      }
      if (list.value !== '' || place) list.dispatchEvent(new Event('change', {bubbles: true}));
      show();
    };
    for (const list of lists) {
      const option = list.closest('.option');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = option.className;
      const words = document.createElement('span');
      words.className = 'words';
      words.append(...option.querySelector('label').childNodes);
      const place = document.createElement('strong');
      place.className = 'place';
      button.append(words, ' ', place);
      button.addEventListener('click', () => touch(list));
      list.hidden = true;
      list.removeAttribute('id');
      option.replaceWith(button, list);
      buttons.set(list, button);
    }
    window.addEventListener('pageshow', show);
    show();
  }

  // A second tap on “cast” while the first is under way does nothing; the host would count it
  // once in any case.
  function castOnce() {
    const form = document.getElementById('cast');
    if (!form) return;
    let under_way = false;
    form.addEventListener('submit', (event) => {
      if (under_way) {
        event.preventDefault();
        return;
      }
      under_way = true;
      const button = event.submitter;
      if (button && button.dataset.busy) button.textContent = button.dataset.busy;
    });
    window.addEventListener('pageshow', (event) => {
      if (event.persisted) window.location.reload();
    });
  }

  // The pages that only wait change by themselves; those with a choice on them tell that they are
  // out of date and stay, so that nobody's choice disappears under a finger.
  function follow() {
    const page = body.dataset.page;
    if (['join', 'pin', 'pilot', 'moderate'].includes(page)) return;
    const field = document.getElementById('text');
    // A field nobody has written in yet is no choice either.
    const waits = () => ['waiting', 'thanks', 'result'].includes(page) ||
        (page === 'idea' && field.value.trim() === '');
    let told = false;
    const look = async () => {
      if (document.hidden) return;
      try {
        const answer = await fetch('/pulse', {cache: 'no-store'});
        if (!answer.ok) return;
        const pulse = await answer.json();
        const count = document.getElementById('count');
        if (count && pulse.count) count.textContent = pulse.count;
        if (pulse.stamp === body.dataset.stamp) return;
        if (waits()) {
          window.location.replace('/');
        } else if (!told && ['vote', 'check', 'idea'].includes(page)) {
          told = true;
          showChanged();
        }
      } catch {
        // The host is away for a moment: the next look will tell.
      }
    };
    setInterval(look, 2500);
    document.addEventListener('visibilitychange', look);
  }

  function showChanged() {
    const notice = document.createElement('div');
    notice.className = 'error';
    notice.setAttribute('role', 'alert');
    const link = document.createElement('a');
    link.href = '/';
    link.textContent = body.dataset.changed;
    notice.append(link);
    document.getElementById('main').prepend(notice);
  }

  // The remote is always as the room is now, without a jump; its clock goes on by itself.
  function steer() {
    if (body.dataset.page !== 'pilot') return;
    let shown = performance.now();
    let held = false;
    const tick = () => {
      const clock = document.getElementById('clock');
      if (!clock || !clock.dataset.runs) return;
      const left = Number(clock.dataset.left) - (performance.now() - shown);
      const seconds = Math.floor(Math.abs(left) / 1000);
      const two = (number) => String(Math.floor(number)).padStart(2, '0');
      const minutes = seconds < 3600 ? two(seconds / 60)
          : Math.floor(seconds / 3600) + ':' + two(seconds / 60 % 60);
      clock.textContent = (left < 0 && seconds > 0 ? '-' : '') + minutes + ':' + two(seconds % 60);
      clock.classList.toggle('late', left < 0);
    };
    const look = async () => {
      if (document.hidden || held) return;
      try {
        const answer = await fetch('/pilote/pulse', {cache: 'no-store'});
        if (answer.status === 401) window.location.replace('/pilote');
        if (!answer.ok) return;
        if ((await answer.json()).stamp === body.dataset.stamp) return;
        const fresh = await fetch('/pilote', {cache: 'no-store'});
        const next = new DOMParser().parseFromString(await fresh.text(), 'text/html');
        if (held) return;
        if (next.body.dataset.page !== 'pilot') window.location.replace('/pilote');
        const focused = document.activeElement && document.activeElement.value;
        document.getElementById('main').replaceWith(next.getElementById('main'));
        body.dataset.stamp = next.body.dataset.stamp;
        shown = performance.now();
        if (focused) document.querySelector(`.pilot button[value="${focused}"]`)?.focus();
      } catch {
        // The host is away for a moment: the next look will tell.
      }
    };
    // What is under a finger does not move away.
    document.addEventListener('pointerdown', () => { held = true; });
    for (const end of ['pointerup', 'pointercancel']) {
      document.addEventListener(end, () => setTimeout(() => { held = false; }, 400));
    }
    setInterval(tick, 250);
    setInterval(look, 1500);
    document.addEventListener('visibilitychange', look);
    tick();
  }

  addSteppers();
  rankByTouch();
  countChoices();
  castOnce();
  follow();
  steer();
})();
