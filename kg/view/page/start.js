// Everything is put together, and the fragment is read.
makeMap();
filters();
search();
keys();
const dates = histogram(edges.flatMap(e => e.evidence.map(dateOf)).filter(Boolean), (from, to) => { S.from = from; S.to = to; show(); });
$("list").onclick = () => choose("list");
$("help").onclick = () => choose("help");
$("png").onclick = () => png(blob => give("graph.png", blob));
$("csv").onclick = () => give("graph.csv", csv());
onTheme(retheme);
function arrive() { // at a fragment: at the start, by Back and Forward, or by hand
  read(location.hash.slice(1));
  at = history.state && Number.isInteger(history.state.at) ? history.state.at : 0;
  top = Math.max(top, at);
  const before = [...sight.shown].join();
  show();
  if ([...sight.shown].join() !== before) fitAll();
  draw();
}
addEventListener("popstate", arrive);
new ResizeObserver(resize).observe($("map"));
arrive();
chips();
requestAnimationFrame(() => setTimeout(() => { performance.mark("ready"); document.body.dataset.ready = "yes"; })); // after the first frame is drawn
