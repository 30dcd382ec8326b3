/**
 * Moves the frame and everything that names the instant to a stop, without loading the page again: the slider keeps its
 * focus, and the frame the page that somebody went to in it. Without script, the stops are links.
 */
export const SLIDER = `const slider = document.getElementById('slide');
const frame = document.querySelector('.glass iframe');
const stops = [...document.querySelectorAll('.stops a')];
const name = (link, key) => new URL(link.href).searchParams.get(key);
slider.parentElement.hidden = false;
slider.addEventListener('input', () => {
  const index = Number(slider.value);
  const stop = stops[index];
  const at = name(stop, 'at');
  const shown = /^(\\/shown(?:-as-text)?\\/[^/]+\\/)\\d+(\\/.*)$/.exec(frame.contentWindow.location.pathname);
  if (!shown) return location.assign(stop.href);
  frame.contentWindow.location.replace(shown[1] + at + shown[2]);
  for (const link of document.querySelectorAll('[data-at]')) {
    link.href = link.href.replace(/([?&]at=|\\/shown\\/[^/]+\\/)\\d+/, '$1' + at);
  }
  for (const each of stops) each.removeAttribute('aria-current');
  stop.setAttribute('aria-current', 'true');
  for (const [rel, link] of [['prev', stops[index - 1]], ['next', stops[index + 1]]]) {
    const step = document.querySelector('a[rel=' + rel + ']');
    step.hidden = !link;
    if (link) step.href = link.href;
  }
  slider.setAttribute('aria-valuetext', stop.dataset.exactly + ', ' + stop.dataset.what);
  frame.title = name(stop, 'path') + ', ' + stop.dataset.exactly;
  document.getElementById('at').textContent = stop.dataset.exactly;
  document.getElementById('what').textContent = stop.dataset.what;
  history.replaceState(null, '', stop.href);
});`;
