// What the timeline and the claims share: the panel, the link to the map, names.
const sentence = names => names.filter(Boolean).join(" ");
function close() {
  document.body.classList.remove("open");
  for (const one of document.querySelectorAll("[aria-current=true]")) one.removeAttribute("aria-current");
}
function head(title, under, ends) {
  const panel = $("panel"), bar = make("div", undefined, "top"), end = button("Close", close);
  end.id = "close";
  bar.append(end);
  panel.replaceChildren(bar, words("h2", title), make("div", under, "dim"));
  if (data.pages.graph && ends.length) {
    const link = make("a", "On the map", "address");
    link.href = encodeURI(data.pages.graph) + "#i=" + encodeURIComponent(ends.join(" "));
    panel.append(link);
  }
  panel.scrollTop = 0;
  document.body.classList.add("open");
  return panel;
}
function current(row) {
  for (const one of document.querySelectorAll("[aria-current=true]")) one.removeAttribute("aria-current");
  row.setAttribute("aria-current", "true");
}
document.addEventListener("keydown", e => {
  if (e.key === "Escape") close();
  else if (e.key === "/" && !/INPUT|SELECT/.test(document.activeElement.tagName)) { e.preventDefault(); $("search").focus(); }
});
function checks(box, set, entries, mark, changed) { // what is unchecked goes into the set
  for (const [value, number] of entries) {
    const label = make("label", undefined, "check"), input = make("input");
    input.type = "checkbox";
    input.checked = !set.has(value);
    input.value = value;
    input.onchange = () => { input.checked ? set.delete(value) : set.add(value); changed(); };
    label.append(input, ...mark(value), make("span", value ? value.toLowerCase() : "no type"), make("small", number.toLocaleString("en")));
    box.append(label);
  }
}
