// Comfort only: the prototype can be played without this script. With it, the page does not flash,
// the screen is as large as the phone allows, and times are measured where the finger is.
'use strict';

(() => {
  let shownAt = 0;  // when this screen was first seen
  let busy = false;

  const form = () => document.getElementById('tap');
  const picture = () => document.getElementById('screen');
  const tell = (text) => {
    const told = document.getElementById('told');
    if (told) told.textContent = text;
  };

  function begin(visitsBefore) {
    const here = form();
    if (!here) return;
    picture().classList.add('wide');
    if (here.dataset.visits === visitsBefore) return;  // the same screen, still looked at
    shownAt = performance.now();
    if (!picture().complete) {
      picture().addEventListener('load', () => { shownAt = performance.now(); }, {once: true});
    }
  }

  // The next picture is there before the page shows it.
  async function loaded(page) {
    const next = page.getElementById('screen');
    if (!next || next.getAttribute('src') === picture().getAttribute('src')) return;
    const image = new Image();
    image.src = next.getAttribute('src');
    await image.decode().catch(() => {});
  }

  async function send(fields) {
    if (busy) return;
    busy = true;
    const before = form().dataset.visits;
    const body = new URLSearchParams(new FormData(form()));
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    body.set('after', Math.round(performance.now() - shownAt));
    try {
      const answer = await fetch('/test/tap', {method: 'POST', body, cache: 'no-store'});
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (page.body.dataset.page !== 'screen') {
        window.location.replace('/test');
        return;
      }
      await loaded(page);
      const byKeyboard = 'zone' in fields;
      document.getElementById('main').replaceWith(page.getElementById('main'));
      document.title = page.title;
      begin(before);
      if (byKeyboard) document.getElementById('main').focus();
    } catch {
      const told = document.getElementById('told');
      told.classList.remove('unseen');
      told.textContent = told.dataset.away;
    } finally {
      busy = false;
    }
  }

  document.addEventListener('click', (event) => {
    if (event.target !== picture()) return;
    event.preventDefault();
    const box = picture().getBoundingClientRect();
    send({'at.x': event.clientX - box.x, 'at.y': event.clientY - box.y, width: box.width});
  });
  document.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (event.target !== form() || !button || button.name !== 'zone') return;
    event.preventDefault();
    tell('');
    send({zone: button.value});
  });
  begin(null);
})();
