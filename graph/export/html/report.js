'use strict';
// Shows one section at a time, and searches. Without it everything stands below one another.
document.documentElement.classList.add('js', 'at-overview');
document.addEventListener('DOMContentLoaded', () => {
  const root = document.documentElement, main = document.getElementById('main');
  const pages = [...main.querySelectorAll(':scope > .page')];
  const everything = '#everything', home = document.getElementById('overview');
  let here = null;

  function show(first) {
    const whole = location.hash === everything;
    let target = null;
    try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { /* no such place */ }
    const page = (target && target.closest('.page')) || home;
    root.classList.toggle('everything', whole);
    root.classList.toggle('at-overview', whole || page === home);
    for (const p of pages) p.classList.toggle('shown', p === page);
    for (const a of document.querySelectorAll('nav a')) {
      const to = a.getAttribute('href');
      const current = whole ? to === everything : to === '#' + (page.dataset.kind ? page.dataset.kind + 's' : page.id);
      if (current) a.setAttribute('aria-current', 'page'); else a.removeAttribute('aria-current');
    }
    if (here) here.classList.remove('here');
    here = null;
    if (target && target.classList.contains('card')) {
      here = target;
      here.classList.add('here');
      here.scrollIntoView({block: 'center'});
    } else if (!first) {
      window.scrollTo(0, 0);
    }
    if (!first) {
      const place = here || page.querySelector('h2');
      place.tabIndex = -1;
      place.focus({preventScroll: true});
    }
  }
  window.addEventListener('hashchange', () => show(false));
  show(true);

  const input = document.getElementById('search'), box = document.getElementById('found-box');
  const list = document.getElementById('found'), count = document.getElementById('found-count');
  const most = {claim: 12, actor: 12, statement: 40};
  const fold = s => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  let index = null;

  function entries() {
    if (index) return index;
    index = [];
    for (const p of pages) {
      if (!p.dataset.kind) continue;
      const name = p.querySelector('h2').textContent;
      const others = [...p.querySelectorAll('.alias')].map(a => a.textContent).join(' ');
      index.push({kind: p.dataset.kind, id: p.id, name, text: fold(name + ' ' + others)});
    }
    for (const c of main.querySelectorAll('.card')) {
      const about = c.parentElement.querySelector('h2').textContent;
      const quote = c.querySelector('blockquote').textContent;
      index.push({kind: 'statement', id: c.id, name: c.querySelector('h4').textContent.trim(), quote,
        text: fold([c.querySelector('h4').textContent, quote, c.querySelector('.meta').textContent, about].join(' '))});
    }
    return index;
  }

  function search() {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    box.hidden = words.length === 0;
    list.replaceChildren();
    if (box.hidden) return;
    const found = entries().filter(e => words.every(w => e.text.includes(w)));
    const taken = {claim: 0, actor: 0, statement: 0};
    for (const kind of ['actor', 'claim', 'statement']) {
      for (const e of found) {
        if (e.kind !== kind || ++taken[kind] > most[kind]) continue;
        const a = document.createElement('a'), small = document.createElement('small');
        a.href = '#' + encodeURIComponent(e.id);
        a.textContent = e.name.length > 160 ? e.name.slice(0, 159) + '…' : e.name;
        small.textContent = e.quote ? excerpt(e.quote, words) : kind;
        a.append(small);
        const item = document.createElement('li');
        item.append(a);
        list.append(item);
      }
    }
    const shown = list.children.length;
    count.textContent = found.length === 0 ? 'Nothing found.' : found.length + ' found' + (shown < found.length ? ', the first ' + shown + ' shown' : '') + '.';
  }

  function excerpt(text, words) {
    const at = Math.max(0, Math.min(...words.map(w => fold(text).indexOf(w)).filter(i => i >= 0), text.length) - 40);
    return (at > 0 && at < text.length ? '…' + text.slice(at, at + 140) : text.slice(0, 140)) + (text.length > at + 140 ? '…' : '');
  }

  function close() { box.hidden = true; }
  let waiting = 0;
  input.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(search, 120); });
  input.form.addEventListener('submit', e => { e.preventDefault(); search(); const a = list.querySelector('a'); if (a) a.focus(); });
  list.addEventListener('click', e => { if (e.target.closest('a')) close(); });
  document.addEventListener('click', e => { if (!input.form.contains(e.target)) close(); });
  document.addEventListener('keydown', e => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if (e.key === '/' && !typing && !e.ctrlKey && !e.metaKey && !e.altKey) { e.preventDefault(); input.focus(); }
    if (box.hidden) return;
    if (e.key === 'Escape') { close(); input.focus(); }
    if ((e.key === 'ArrowDown' || e.key === 'ArrowUp') && input.form.contains(document.activeElement)) {
      const stops = [input, ...list.querySelectorAll('a')];
      const next = stops[stops.indexOf(document.activeElement) + (e.key === 'ArrowDown' ? 1 : -1)];
      if (next) { e.preventDefault(); next.focus(); }
    }
  });
});
