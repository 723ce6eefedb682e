// Comfort only: every page works without this script.
'use strict';

(() => {
  const body = document.body;

  // How many choices are left, and a word instead of one too many.
  function countChoices() {
    const left = document.getElementById('left');
    const form = document.getElementById('ballot');
    if (!left || !form) return;
    const told = document.getElementById('told');
    const sentences = JSON.parse(left.dataset.left);
    const max = Number(left.dataset.max);

    const given = () => {
      let sum = 0;
      for (const input of form.elements) {
        if (!/^o\d+$/.test(input.name)) continue;
        const chosen = input.type === 'select-one' || input.checked;
        if (chosen) sum += Number(input.value);
      }
      return sum;
    };
    const show = () => {
      const rest = max - given();
      left.textContent = rest >= 0 && rest < sentences.length ? sentences[rest] : '';
    };
    const before = new Map();
    const remember = () => {
      for (const input of form.elements) {
        before.set(input, input.type === 'select-one' ? input.value : input.checked);
      }
    };
    form.addEventListener('change', () => {
      if (given() > max) {
        for (const [input, value] of before) {
          if (input.type === 'select-one') input.value = value;
          else if (input.type === 'checkbox' || input.type === 'radio') input.checked = value;
        }
        told.textContent = left.dataset.none;
      } else {
        told.textContent = '';
      }
      remember();
      show();
    });
    window.addEventListener('pageshow', () => {
      remember();
      show();
    });
    remember();
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
    if (page === 'join') return;
    const waits = page === 'waiting' || page === 'thanks' || page === 'result';
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
        if (waits) {
          window.location.replace('/');
        } else if (!told && (page === 'vote' || page === 'check')) {
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

  countChoices();
  castOnce();
  follow();
})();
