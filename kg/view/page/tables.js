// Articles, sentences and voices, each told of by its number.
const data = JSON.parse($("data").textContent), style = data.style;
const layers = ["asserted", "reported", "disputed", "hypothetical", "negated", "added"];
const articleOf = v => data.articles[data.sentences[v.sentence].article];
const dateOf = v => articleOf(v).date;
const publisherOf = v => articleOf(v).publisher;
const tellerOf = v => articleOf(v).teller; // who answers for it: a near copy and an article without publisher are no publisher more
const newest = list => [...list].sort((p, q) => (dateOf(q) > dateOf(p)) - (dateOf(q) < dateOf(p)));
const quote = list => list.length ? data.sentences[newest(list)[0].sentence].text : ""; // the latest sentence; what was added by hand has none
const publishers = list => new Set(list.map(tellerOf)).size;
function span(list) { // first and last date of publication
  const days = list.map(dateOf).filter(Boolean).sort();
  return days.length ? [...new Set([days[0], days.at(-1)])].join(" to ") : "";
}
function support(list) { // "2 articles, 1 publisher · 2026-01-05 to 2026-02-06"
  const articles = new Set(list.map(v => data.sentences[v.sentence].article)).size;
  return [plural(articles, "article") + ", " + plural(publishers(list), "publisher"), span(list)].filter(Boolean).join(" · ");
}
function tally(list, key) {
  const out = new Map();
  for (const one of list) out.set(key(one), (out.get(key(one)) || 0) + 1);
  return out;
}
