// A histogram of dates on a true scale, with two handles; a drag across it chooses a range.
const DAY = 864e5, dayOf = text => Math.floor(Date.parse(text.slice(0, 10) + "T00:00:00Z") / DAY), textOf = day => new Date(day * DAY).toISOString().slice(0, 10);
function histogram(list, chosen, what = "dates of publication") { // list: dates as text; chosen(from, to): what to do with a range
  const days = list.map(dayOf).filter(Number.isFinite), svg = $("bars"), first = Math.min(...days), last = Math.max(...days);
  const wide = !days.length ? 1 : [1, 2, 7, 14, 30, 91, 182, 365].find(n => (last - first + 1) / n <= 90) || Math.ceil((last - first + 1) / 90);
  const many = days.length ? Math.floor((last - first) / wide) + 1 : 1, tall = new Array(many).fill(0);
  for (const day of days) tall[Math.floor((day - first) / wide)]++;
  const most = Math.max(1, ...tall), from = $("from"), to = $("to");
  svg.setAttribute("viewBox", `0 0 ${many} 40`);
  svg.setAttribute("preserveAspectRatio", "none");
  const height = n => n ? Math.max(2, 38 * Math.sqrt(n / most)) : 0;
  const rects = tall.map((n, at) => drawing("rect", {x: at + .08, width: .84, y: 40 - height(n), height: height(n)}));
  svg.replaceChildren(...rects);
  from.max = to.max = many - 1;
  const range = () => {
    const [a, b] = [+from.value, +to.value].sort((p, q) => p - q);
    chosen(a > 0 ? textOf(first + a * wide) : "", b < many - 1 ? textOf(first + (b + 1) * wide - 1) : "");
  };
  from.oninput = to.oninput = range;
  let start = null;
  const place = e => { const box = svg.getBoundingClientRect(); return Math.max(0, Math.min(many - 1, Math.floor((e.clientX - box.left) / box.width * many))); };
  svg.onpointerdown = e => { start = place(e); svg.setPointerCapture(e.pointerId); };
  svg.onpointermove = e => { if (start !== null) { from.value = Math.min(start, place(e)); to.value = Math.max(start, place(e)); range(); } };
  svg.onpointerup = svg.onpointercancel = () => { start = null; };
  return {
    set(a, b) {
      if (!days.length) { $("days").textContent = "no dates"; return; }
      const low = a ? Math.max(0, Math.ceil((dayOf(a) - first) / wide)) : 0, high = b ? Math.min(many - 1, Math.floor((dayOf(b) - first) / wide)) : many - 1;
      if (+from.value !== low) from.value = low;
      if (+to.value !== high) to.value = high;
      rects.forEach((rect, n) => rect.classList.toggle("out", n < low || n > high));
      const bar = wide === 1 ? "by day" : wide === 7 ? "by week" : `${wide} days a bar`, texts = [a || textOf(first), `${what}, ${bar}`, b || textOf(last)];
      $("days").replaceChildren(...texts.map(text => make("span", text)));
      from.setAttribute("aria-valuetext", a || textOf(first));
      to.setAttribute("aria-valuetext", b || textOf(last));
    },
  };
}
