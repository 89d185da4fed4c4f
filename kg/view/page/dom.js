// Elements are made here, and text gets into them by textContent alone.
const $ = id => document.getElementById(id);
function make(tag, text, cls) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (cls) element.className = cls;
  return element;
}
function words(tag, text, cls) { // words of an article or a name: they run in their own direction
  const element = make(tag, text, cls);
  element.dir = "auto";
  return element;
}
function button(text, act, cls) {
  const element = words("button", text, cls);
  element.type = "button";
  element.onclick = act;
  return element;
}
function drawing(tag, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
const plural = (n, word) => n.toLocaleString("en") + " " + (n === 1 ? word : word.endsWith("y") ? word.slice(0, -1) + "ies" : word + "s");
const spaced = name => name.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
const segments = typeof Intl.Segmenter === "function" ? new Intl.Segmenter("en") : null;
const letters = text => segments ? Array.from(segments.segment(text), s => s.segment) : Array.from(text);
function middle(text, most = 26) { // a long name shortened in the middle
  if (text.length <= most) return text;
  const all = letters(text.slice(0, 4 * most) + text.slice(Math.max(4 * most, text.length - 4 * most)));
  return all.length <= most ? text : all.slice(0, Math.ceil(most * .6)).join("") + "…" + all.slice(-Math.floor(most * .4) + 1).join("");
}
const isDark = () => (document.documentElement.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
function onTheme(act) {
  $("theme").onclick = () => { document.documentElement.dataset.theme = isDark() ? "light" : "dark"; act(); };
  matchMedia("(prefers-color-scheme: dark)").onchange = act;
}
function some(box, list, make, most = 25, end = box) { // the first of a long list, the others on demand
  for (const one of list.slice(0, most)) box.append(make(one));
  if (list.length <= most) return;
  const more = button(`${(list.length - most).toLocaleString("en")} more`, () => { more.remove(); some(box, list.slice(most), make, 200, end); }, "link more");
  end.append(more);
}
function option(box, value, text) {
  const element = make("option", text === undefined ? value : text);
  element.value = value;
  box.append(element);
}
function fill(box, values) { for (const value of [...new Set(values)].filter(Boolean).sort()) option(box, value); }
function give(name, blob) { // a file to be saved
  const link = make("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 9000);
}
function table(rows) { // CSV; a cell that a spreadsheet would compute is kept from it by an apostrophe
  const cell = value => '"' + (/^[=+\-@\t\r]/.test(value) ? "'" : "") + String(value).replaceAll('"', '""') + '"';
  return new Blob([rows.map(row => row.map(cell).join(",")).join("\r\n") + "\r\n"], {type: "text/csv"});
}
